import { can, municipalitiesFor } from '#kernel/access.ts';
import { dayOf } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { type Activity, activityWords } from '../../activities/index.ts';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { sessionWords } from '../../programme/index.ts';
import { type ListedActivity, listActivities } from '../sql.ts';
import { ProgrammeTabs } from './programme-tabs.tsx';

const PAGE_SIZE = 30;
const MOST_IN_FILE = 10_000;
const FILTERS = ['zoek', 'gemeente', 'stand', 'pijler'] as const;

type Listed = ListedActivity & { municipality: string };

async function load(c: Request, part: { limit: number; offset: number }) {
  const asked = (name: string) => c.req.query(name)?.trim() ?? '';
  return read(c, async ({ tx, actor, now }) => {
    const allowed = municipalitiesFor(actor, 'activities:read');
    const municipalities = await listMunicipalities(tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === asked('gemeente'));
    const { rows, total } = await listActivities(
      tx,
      {
        municipalities: chosen ? [chosen.code] : allowed,
        words: asked('zoek'),
        state: asked('stand') in activityWords.states ? asked('stand') : undefined,
        pillar: asked('pijler') in activityWords.pillars ? asked('pijler') : undefined,
        now,
      },
      part,
    );
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    const nameOf = (code: string | null) => (code === null ? 'hele organisatie' : (names.get(code) ?? code));
    const listed = rows.map((row): Listed => ({ ...row, municipality: nameOf(row.municipalityCode) }));
    return { municipalities, listed, total };
  });
}

/** The activities that this actor may know of, what comes first on top. */
export async function activitiesPage(c: Request) {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1));
  const { municipalities, listed, total } = await load(c, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const { pathname, search } = new URL(c.req.url);
  const found = total === 1 ? '1 activiteit gevonden' : `${total} activiteiten gevonden`;
  return respond(
    c,
    'work',
    'Programma',
    <>
      <PageHead
        title="Programma"
        lead="Alle activiteiten: wat in de maak is, wat komt en wat geweest is."
        actions={
          can(c.var.actor, 'activities:edit') && (
            <ButtonLink href="/werk/activiteiten/nieuw">Nieuwe activiteit</ButtonLink>
          )
        }
      />
      <ProgrammeTabs c={c} />
      <Filters c={c} municipalities={municipalities} />
      <Results status={found}>
        <p>{found}</p>
        <DataTable
          caption="Activiteiten"
          captionHidden
          rows={listed}
          columns={COLUMNS}
          empty={{ title: 'Niets gevonden', text: 'Er is geen activiteit die hieraan voldoet.' }}
        />
        <Pagination url={`${pathname}${search}`} page={page} pages={Math.ceil(total / PAGE_SIZE)} />
        <ExportLinks csv={`/werk/programma/lijst.csv${search}`} xlsx={`/werk/programma/lijst.xlsx${search}`} />
      </Results>
    </>,
  );
}

const Filters = ({ c, municipalities }: { c: Request; municipalities: readonly Municipality[] }) => {
  const state = { raw: Object.fromEntries(FILTERS.map((name) => [name, c.req.query(name) ?? ''])), errors: {} };
  return (
    <FilterBar action="/werk/programma" clearHref="/werk/programma">
      <TextField state={state} name="zoek" label="Titel" required />
      <MunicipalityFilter state={state} municipalities={municipalities} />
      <Select
        state={state}
        name="stand"
        label="Stand"
        prompt="Alles"
        choices={choicesOf(activityWords.states)}
        required
      />
      <Select
        state={state}
        name="pijler"
        label="Pijler"
        prompt="Alle pijlers"
        choices={choicesOf(activityWords.pillars)}
        required
      />
    </FilterBar>
  );
};

const stateOf = ({ state }: ListedActivity) => state as Activity['state'];
const pillarOf = ({ pillar }: ListedActivity): string =>
  pillar ? activityWords.pillars[pillar as keyof typeof activityWords.pillars] : '';
const shownDay = (at: Date | null): string => (at ? sessionWords.day(dayOf(at)) : '');

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'title',
    header: 'Activiteit',
    rowHeader: true,
    cell: ({ id, title }) => <a href={`/werk/programma/${id}`}>{title}</a>,
  },
  { key: 'municipality', header: 'Gemeente', cell: ({ municipality }) => municipality },
  { key: 'pillar', header: 'Pijler', cell: pillarOf },
  { key: 'next', header: 'Eerstvolgende', cell: ({ nextAt }) => shownDay(nextAt) },
  { key: 'sessions', header: 'Bijeenkomsten', align: 'end', cell: ({ sessions }) => sessions },
  {
    key: 'state',
    header: 'Stand',
    cell: (row) => <Badge tone={activityWords.stateTones[stateOf(row)]}>{activityWords.states[stateOf(row)]}</Badge>,
  },
];

const FILE_COLUMNS = [
  { key: 'title', header: 'Activiteit' },
  { key: 'municipality', header: 'Gemeente' },
  { key: 'pillar', header: 'Pijler' },
  { key: 'state', header: 'Stand' },
  { key: 'isPublic', header: 'Openbaar' },
  { key: 'sessions', header: 'Bijeenkomsten' },
  { key: 'next', header: 'Eerstvolgende' },
  { key: 'last', header: 'Laatste' },
  { key: 'visitors', header: 'Bezoekers geteld' },
] as const;

/** The list as it is asked for, to take away. */
export async function activitiesFile(c: Request) {
  const { listed } = await load(c, { limit: MOST_IN_FILE, offset: 0 });
  return answerTable(c, {
    name: 'programma',
    columns: FILE_COLUMNS,
    rows: listed.map((row) => ({
      ...{ title: row.title, municipality: row.municipality, pillar: pillarOf(row), isPublic: row.isPublic },
      ...{ state: activityWords.states[stateOf(row)], sessions: row.sessions, visitors: row.visitors },
      ...{ next: row.nextAt && dayOf(row.nextAt), last: row.lastAt && dayOf(row.lastAt) },
    })),
  });
}
