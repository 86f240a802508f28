import { dayOf, formatDay, formatWeekday } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { ASKER_KINDS, type RequestState, STATE_TONES, STATES } from '../kinds.ts';
import { addressOf } from '../request.ts';
import { type ListedRequest, listRequests } from '../sql/lists.ts';

const PAGE_SIZE = 30;

/** What nobody confirmed is not among them: it may have been typed by anybody. */
const CONFIRMED = (Object.keys(STATES) as RequestState[]).filter((state) => state !== 'unconfirmed');

/** What a list can be narrowed to: what waits for somebody comes first. */
const SHOWN: Readonly<Record<string, { label: string; states: readonly RequestState[] }>> = {
  lopend: { label: 'Lopend', states: ['asked', 'questioned'] },
  beslissen: { label: 'Wacht op besluit', states: ['asked'] },
  alles: { label: 'Alles, ook wat is beslist', states: CONFIRMED },
};

type Listed = ListedRequest & { readonly branch: string };

async function load(c: Request, page: number) {
  const asked = (name: string) => c.req.query(name)?.trim() ?? '';
  return read(c, async (ctx) => {
    const branches = await branchesFor(ctx, 'programme-requests:read');
    const chosen = branches.filter(({ slug }) => slug === asked('vestiging'));
    const branchIds = (chosen.length > 0 ? chosen : branches).map(({ id }) => id);
    const { states = CONFIRMED } = SHOWN[asked('stand')] ?? SHOWN.lopend ?? {};
    const filter = { branchIds, states, words: asked('zoek') };
    const rows = await listRequests(ctx.tx, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    const nameOf = (branchId: string): string => branches.find(({ id }) => id === branchId)?.name ?? '';
    const listed = rows.map((row): Listed => ({ ...row, branch: nameOf(row.branchId) }));
    return { branches, listed, total: rows[0]?.total ?? 0 };
  });
}

/** Who asks for a place in the programme: what waits for us first. */
export async function listPage(c: Request) {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1));
  const { branches, listed, total } = await load(c, page);
  const { pathname, search } = new URL(c.req.url);
  const found = total === 1 ? '1 aanvraag gevonden' : `${total} aanvragen gevonden`;
  return respond(
    c,
    'work',
    'Aanvragen voor het programma',
    <>
      <PageHead
        title="Aanvragen voor het programma"
        lead="Bewoners, groepen, organisaties en gemeenten die in de bibliotheek iets willen organiseren."
      />
      <Filters c={c} branches={branches} />
      <Results status={found}>
        <p>{found}</p>
        <DataTable
          caption="Aanvragen"
          captionHidden
          rows={listed}
          columns={COLUMNS}
          empty={{ title: 'Niets gevonden', text: 'Er is geen aanvraag die hieraan voldoet.' }}
        />
        <Pagination url={`${pathname}${search}`} page={page} pages={Math.ceil(total / PAGE_SIZE)} />
      </Results>
    </>,
  );
}

const Filters = ({ c, branches }: { c: Request; branches: readonly BranchInReach[] }) => {
  const raw = Object.fromEntries(['zoek', 'vestiging', 'stand'].map((name) => [name, c.req.query(name) ?? '']));
  const state = { raw, errors: {} };
  return (
    <FilterBar action="/werk/programma-aanvragen" clearHref="/werk/programma-aanvragen">
      <TextField state={state} name="zoek" label="Wat of wie" required />
      <Select
        state={state}
        name="vestiging"
        label="Vestiging"
        prompt="Alle vestigingen"
        choices={branches.map(({ slug, name }) => ({ value: slug, label: name }))}
        required
      />
      <Select
        state={state}
        name="stand"
        label="Stand"
        prompt=""
        choices={Object.entries(SHOWN).map(([value, { label }]) => ({ value, label }))}
        required
      />
    </FilterBar>
  );
};

const COLUMNS: readonly Column<Listed>[] = [
  { key: 'title', header: 'Wat', rowHeader: true, cell: ({ id, title }) => <a href={addressOf(id)}>{title}</a> },
  {
    key: 'who',
    header: 'Wie',
    cell: ({ organisation, contactName, askerKind }) => organisation || (contactName ?? ASKER_KINDS[askerKind]),
  },
  { key: 'branch', header: 'Vestiging', cell: ({ branch }) => branch },
  {
    key: 'when',
    header: 'Wanneer',
    cell: ({ firstDay, isWeekly }) => `${isWeekly ? 'elke week vanaf ' : ''}${formatWeekday(firstDay)}`,
  },
  { key: 'asked', header: 'Gevraagd op', cell: ({ askedAt }) => formatDay(dayOf(askedAt)) },
  { key: 'state', header: 'Stand', cell: ({ state }) => <Badge tone={STATE_TONES[state]}>{STATES[state]}</Badge> },
];
