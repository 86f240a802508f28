import { can } from '#kernel/access.ts';
import { barList } from '#kernel/bar-list.ts';
import { dayOf } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { formatNumber } from '#kernel/languages.ts';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { Figure } from '#ui/figure.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { MunicipalityFilter } from '../../organisation/index.ts';
import { type Asked, BREAKDOWNS, type Breakdown, type Line, type Overview, overviewOf } from '../overview.ts';
import { domainWords } from '../words.ts';
import { REGISTER } from './register-page.tsx';

const YEARS_BACK = 4;

const thisYear = (c: Request): number => Number(dayOf(c.var.now()).slice(0, 4));

function askedOf(c: Request): Asked {
  const given = (name: string) => asked(c, name) || undefined;
  const by = asked(c, 'per');
  return {
    year: yearAsked(c) ?? thisYear(c),
    by: by in BREAKDOWNS ? (by as Breakdown) : 'topic',
    municipality: given('gemeente'),
    place: given('plek'),
    domain: given('soort'),
    topic: given('onderwerp'),
  };
}

/** What was asked at help points in a year, told apart in the way that is chosen. */
export async function overviewPage(c: Request) {
  const question = askedOf(c);
  const overview = await read(c, (ctx) => overviewOf(ctx, question));
  const { lines, total } = overview;
  const url = new URL(c.req.url);
  const state = { raw: Object.fromEntries(url.searchParams), errors: {} };
  const counted = `Samen ${formatNumber(total, 'nl')} ${total === 1 ? 'vraag' : 'vragen'}`;
  return respond(
    c,
    'work',
    'Hulpvragen',
    <>
      <PageHead
        title="Hulpvragen"
        lead="Wat mensen vroegen bij een informatiepunt of aan de balie. Deel kleine aantallen niet met anderen: ze kunnen over één bezoeker gaan."
        actions={<Actions c={c} />}
      />
      <FilterBar action={url.pathname} clearHref={url.pathname}>
        <Filters state={state} overview={overview} year={thisYear(c)} />
      </FilterBar>
      <Results status={counted}>
        <p>{counted}</p>
        {total > 0 && <Chart lines={lines} question={question} />}
        <DataTable
          caption={BREAKDOWNS[question.by]}
          captionHidden
          rows={lines}
          columns={columnsOf(question)}
          empty={{ title: 'Geen vragen', text: 'In dit jaar is hier nog niets genoteerd.' }}
        />
        <ExportLinks csv={`${FILE}.csv${url.search}`} xlsx={`${FILE}.xlsx${url.search}`} />
      </Results>
    </>,
  );
}

const FILE = '/werk/hulpcontacten/lijst';

const Actions = ({ c }: { c: Request }) => (
  <>
    {can(c.var.actor, 'help-contacts:register') && <ButtonLink href={REGISTER}>Hulpvraag noteren</ButtonLink>}
    {can(c.var.actor, 'help-contacts:edit-lists') && (
      <ButtonLink href="/werk/hulpcontacten/keuzes" kind="secondary">
        Onderwerpen en organisaties
      </ButtonLink>
    )}
    {can(c.var.actor, 'help-contacts:edit-lists') && (
      <ButtonLink href="/werk/hulpcontacten/notities" kind="secondary">
        Notities
      </ButtonLink>
    )}
  </>
);

type FiltersProps = { state: FormState; overview: Overview; year: number };

const Filters = ({ state, overview: { municipalities, places, topics }, year }: FiltersProps) => (
  <>
    <Select
      {...{ state, label: 'Jaar', prompt: String(year), required: true }}
      name="jaar"
      choices={Array.from({ length: YEARS_BACK }, (_, back) => String(year - 1 - back)).map((value) => ({
        value,
        label: value,
      }))}
    />
    <Select
      {...{ state, label: 'Verdeeld naar', prompt: BREAKDOWNS.topic, required: true }}
      name="per"
      choices={choicesOf(BREAKDOWNS).filter(({ value }) => value !== 'topic')}
    />
    <MunicipalityFilter state={state} municipalities={municipalities} />
    <Select
      {...{ state, label: 'Plek', prompt: 'Alle plekken', required: true }}
      name="plek"
      choices={places.map(({ key, name, pointId }) => ({
        value: key,
        label: pointId === null ? `${name} (balie)` : name,
      }))}
    />
    <Select
      {...{ state, label: 'Soort vraag', prompt: 'Alle', required: true }}
      name="soort"
      choices={choicesOf(domainWords)}
    />
    <Select
      {...{ state, label: 'Onderwerp', prompt: 'Alle', required: true }}
      name="onderwerp"
      choices={topics.map(({ id, label }) => ({ value: id, label }))}
    />
  </>
);

const shownText = ({ counted }: Line): string => formatNumber(counted, 'nl');

const columnsOf = ({ by }: Asked): readonly Column<Line>[] => [
  { key: 'label', header: BREAKDOWNS[by], rowHeader: true, cell: ({ label }) => label },
  { key: 'questions', header: 'Vragen', align: 'end', cell: shownText },
];

/** More of them would be bars as thin as a hair. */
const MOST_BARS = 12;

const Chart = ({ lines, question: { year, by } }: { lines: readonly Line[]; question: Asked }) => {
  const most = lines.length > MOST_BARS ? `, de ${MOST_BARS} meest gevraagde` : '';
  const title = `Hulpvragen in ${year}, naar ${BREAKDOWNS[by].toLowerCase()}${most}`;
  const chart = barList({
    ...{ id: 'hulpvragen', title, description: 'Een balk voor elke regel. Dezelfde aantallen staan in de tabel.' },
    ...{ width: 760, nameTitle: BREAKDOWNS[by], valueTitle: 'Vragen' },
    most: Math.max(...lines.map(({ counted }) => counted)),
    bars: lines.slice(0, MOST_BARS).map((line) => ({ name: line.label, value: line.counted, shown: shownText(line) })),
  });
  return <Figure {...chart} caption={title} />;
};

/** The same lines to take away. */
export async function overviewFile(c: Request) {
  const question = askedOf(c);
  const { lines } = await read(c, (ctx) => overviewOf(ctx, question));
  return answerTable(c, {
    name: `hulpvragen-${question.year}`,
    columns: [
      { key: 'label', header: BREAKDOWNS[question.by] },
      { key: 'questions', header: 'Vragen' },
    ],
    rows: lines.map((line) => ({ label: line.label, questions: line.counted })),
  });
}
