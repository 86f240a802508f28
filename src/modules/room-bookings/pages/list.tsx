import { can } from '#kernel/access.ts';
import { dayOf, formatWeekday } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { respond } from '#ui/respond.tsx';
import { type BranchInReach, branchesFor } from '../../branches/index.ts';
import { listRooms } from '../../rooms/index.ts';
import { type BookingState, STATE_TONES, STATES } from '../kinds.ts';
import { type ListedBooking, listBookings } from '../sql/lists.ts';
import { addressOf } from '../take-room.ts';
import { clockNow } from './staff-words.ts';

const PAGE_SIZE = 30;
const ALL = Object.keys(STATES) as BookingState[];

/** What a list can be narrowed to: what waits for somebody comes first. */
const SHOWN: Readonly<Record<string, { label: string; states: readonly BookingState[] }>> = {
  lopend: { label: 'Lopend', states: ['held', 'asked', 'confirmed', 'waiting'] },
  goedkeuren: { label: 'Goed te keuren', states: ['asked'] },
  wachtlijst: { label: 'Wachtlijst', states: ['waiting'] },
  alles: { label: 'Alles, ook wat voorbij is', states: ALL },
};

type Listed = ListedBooking & { readonly room: string; readonly branch: string };

async function load(c: Request, page: number) {
  const asked = (name: string) => c.req.query(name)?.trim() ?? '';
  return read(c, async (ctx) => {
    const branches = await branchesFor(ctx, 'room-bookings:read');
    const chosen = branches.filter(({ slug }) => slug === asked('vestiging'));
    const ids = (chosen.length > 0 ? chosen : branches).map(({ id }) => id);
    const { states = ALL } = SHOWN[asked('stand')] ?? SHOWN.lopend ?? {};
    const filter = { branchIds: ids, states, words: asked('zoek'), now: ctx.now };
    const rows = await listBookings(ctx.tx, filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
    const rooms = [...(await listRooms(ctx.tx, ids)), ...(await listRooms(ctx.tx, ids, true))];
    const listed = rows.map(
      (row): Listed => ({
        ...row,
        room: rooms.find(({ id }) => id === row.roomId)?.name ?? '',
        branch: branches.find(({ id }) => id === row.branchId)?.name ?? '',
      }),
    );
    return { branches, listed, total: rows[0]?.total ?? 0 };
  });
}

/** Who uses rooms: what is to come, what must be decided, and who waits. */
export async function listPage(c: Request) {
  const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1));
  const { branches, listed, total } = await load(c, page);
  const { pathname, search } = new URL(c.req.url);
  const found = total === 1 ? '1 boeking gevonden' : `${total} boekingen gevonden`;
  return respond(
    c,
    'work',
    'Ruimtegebruik',
    <>
      <PageHead
        title="Ruimtegebruik"
        lead="Wie een ruimte gebruikt: bewoners, groepen en partners."
        actions={
          can(c.var.actor, 'room-bookings:edit') && (
            <ButtonLink href="/werk/ruimtegebruik/nieuw">Boek voor iemand</ButtonLink>
          )
        }
      />
      <Filters c={c} branches={branches} />
      <Results status={found}>
        <p>{found}</p>
        <DataTable
          caption="Boekingen"
          captionHidden
          rows={listed}
          columns={COLUMNS}
          empty={{ title: 'Niets gevonden', text: 'Er is geen boeking die hieraan voldoet.' }}
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
    <FilterBar action="/werk/ruimtegebruik" clearHref="/werk/ruimtegebruik">
      <TextField state={state} name="zoek" label="Waarvoor of wie" required />
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
  {
    key: 'purpose',
    header: 'Waarvoor',
    rowHeader: true,
    cell: ({ id, purpose }) => <a href={addressOf(id)}>{purpose}</a>,
  },
  { key: 'who', header: 'Wie', cell: ({ organisation, contactName }) => organisation || (contactName ?? '–') },
  { key: 'room', header: 'Ruimte', cell: ({ room }) => room },
  { key: 'branch', header: 'Vestiging', cell: ({ branch }) => branch },
  { key: 'at', header: 'Wanneer', cell: ({ at }) => `${formatWeekday(dayOf(at))}, ${clockNow(at)}` },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ state, isSeries, isAskedAbout, contactEmail }) => (
      <Badges>
        <Badge tone={STATE_TONES[state]}>{STATES[state]}</Badge>
        {isSeries && <Badge>Reeks</Badge>}
        {isAskedAbout && state === 'confirmed' && (
          <Badge tone="brick">{contactEmail === null ? 'Bel: komen ze nog?' : 'Gevraagd of ze nog komen'}</Badge>
        )}
      </Badges>
    ),
  },
];
