import { municipalitiesFor } from '#kernel/access.ts';
import { calendarYear, lastDayOf } from '#kernel/day-span.ts';
import { type Day, today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Select } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { ExportLinks, FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { type CommitmentProgress, shownCount, withProgress } from '../progress.ts';
import { listCommitments } from '../sql.ts';
import { unitText } from '../words.ts';
import { CommitmentTable } from './commitment-table.tsx';

async function load(c: Request) {
  const now = today(c.var.now());
  const year = yearAsked(c) ?? Number(now.slice(0, 4));
  return read(c, async (ctx) => {
    const { tx, actor } = ctx;
    const allowed = municipalitiesFor(actor, 'commitments:read');
    const municipalities = await listMunicipalities(tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === c.req.query('gemeente'));
    const services = (await editionInForce(tx, year))?.document.services ?? [];
    const service = services.find(({ id }) => id === c.req.query('dienst'));
    const commitments = await listCommitments(tx, {
      municipalities: chosen ? [chosen.code] : allowed,
      during: calendarYear(year),
      services: service && [service.id],
    });
    const counted = await withProgress(ctx, c.var.modules, commitments);
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    return { year, now, municipalities, services, counted, names, narrowed: Boolean(chosen ?? service) };
  });
}

/** All commitments of a year: what the library owes, to whom, and how far it is. */
export async function commitmentsPage(c: Request) {
  const { year, now, municipalities, services, counted, names, narrowed } = await load(c);
  const asked = (name: string) => c.req.query(name) ?? '';
  const state = {
    raw: { jaar: asked('jaar') || String(year), gemeente: asked('gemeente'), dienst: asked('dienst') },
    errors: {},
  };
  const choices = services.map(({ id, title }) => ({ value: id, label: title }));
  const found = counted.length === 1 ? '1 toezegging gevonden' : `${counted.length} toezeggingen gevonden`;
  const { search } = new URL(c.req.url);
  const groupOf = ({ municipalityCode, serviceTitle }: CommitmentProgress): string =>
    `${names.get(municipalityCode) ?? municipalityCode}: ${serviceTitle}`;
  return respond(
    c,
    'work',
    'Toezeggingen',
    <>
      <PageHead title="Toezeggingen" lead={`Wat we in ${year} aan wie hebben toegezegd, en hoe ver we daarmee zijn.`} />
      <FilterBar action="/werk/toezeggingen" clearHref="/werk/toezeggingen">
        <NumberField state={state} name="jaar" label="Jaar" required />
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <Select state={state} name="dienst" label="Dienst" prompt="Alle diensten" choices={choices} required />
      </FilterBar>
      <Results status={found}>
        <p>{found}</p>
        <CommitmentTable
          caption={`Toezeggingen in ${year}`}
          commitments={counted}
          groupOf={groupOf}
          today={now}
          named
          hrefOf={({ id }) => `/werk/toezeggingen/${id}`}
          empty={emptyOf(year, narrowed)}
        />
        <ExportLinks csv={`/werk/toezeggingen/lijst.csv${search}`} xlsx={`/werk/toezeggingen/lijst.xlsx${search}`} />
      </Results>
    </>,
  );
}

const emptyOf = (year: number, narrowed: boolean) =>
  narrowed
    ? {
        title: `Voor deze keuze is in ${year} niets toegezegd`,
        text: 'Kies een ander jaar, een andere gemeente of een andere dienst, of wis het filter.',
      }
    : {
        title: `In ${year} is nog niets toegezegd`,
        text: 'Gaat een gemeente akkoord met een offerte, dan staat hier vanzelf wat de bibliotheek moet leveren. Kies een ander jaar voor eerdere toezeggingen.',
      };

const COLUMNS = [
  { key: 'municipality', header: 'Gemeente' },
  { key: 'service', header: 'Dienst' },
  { key: 'agreement', header: 'Overeenkomst' },
  { key: 'party', header: 'Met wie' },
  { key: 'partOf', header: 'Valt binnen' },
  { key: 'label', header: 'Toezegging' },
  { key: 'place', header: 'Plaats' },
  { key: 'least', header: 'Minst' },
  { key: 'most', header: 'Meest' },
  { key: 'unit', header: 'Eenheid' },
  { key: 'from', header: 'Van' },
  { key: 'until', header: 'Tot en met' },
  { key: 'delivered', header: 'Geleverd' },
] as const;

/** The list as it is asked for, to take away. */
export async function commitmentsFile(c: Request) {
  const { counted, names, now } = await load(c);
  return answerTable(c, {
    name: 'toezeggingen',
    columns: COLUMNS,
    rows: counted.map((row) => exportRow(row, { names, now })),
  });
}

type Shown = { names: ReadonlyMap<string, string>; now: Day };

const exportRow = (row: CommitmentProgress, { names, now }: Shown) => ({
  ...{
    municipality: names.get(row.municipalityCode),
    service: row.serviceTitle,
    ...{ agreement: row.agreementNumber, party: row.partyName, partOf: row.partOf.join(' en ') },
    label: row.label,
    place: row.place,
  },
  ...{ least: row.quantityMin, most: row.quantityMax, unit: unitText(row) },
  ...{ from: row.startsOn, until: lastDayOf(row), delivered: row.byModules ? shownCount(row.count, row, now) : null },
});
