import { can } from '#kernel/access.ts';
import { dayOf, formatWeekday } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge, Badges } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { branchesFor } from '../../branches/index.ts';
import { listRooms } from '../../rooms/index.ts';
import { type BookingState, STATE_TONES, STATES } from '../kinds.ts';
import { type ListedBooking, listBookings } from '../sql/lists.ts';
import { addressOf } from '../take-room.ts';
import { clockNow } from './staff-words.ts';

const ALL = Object.keys(STATES) as BookingState[];

/** What a list can be narrowed to: what waits for somebody comes first. */
const SHOWN: Readonly<Record<string, { label: string; states: readonly BookingState[] }>> = {
  lopend: { label: 'Lopend', states: ['held', 'asked', 'confirmed', 'waiting'] },
  goedkeuren: { label: 'Goed te keuren', states: ['asked'] },
  wachtlijst: { label: 'Wachtlijst', states: ['waiting'] },
  alles: { label: 'Alles, ook wat voorbij is', states: ALL },
};

type Listed = ListedBooking & { readonly room: string; readonly branch: string };

async function load(c: Request) {
  return read(c, async (ctx) => {
    const branches = await branchesFor(ctx, 'room-bookings:read');
    const chosen = branches.filter(({ slug }) => slug === asked(c, 'vestiging'));
    const ids = (chosen.length > 0 ? chosen : branches).map(({ id }) => id);
    const { states = ALL } = SHOWN[asked(c, 'stand')] ?? SHOWN.lopend ?? {};
    const filter = { branchIds: ids, states, words: asked(c, 'zoek'), now: ctx.now };
    const rows = await listBookings(ctx.tx, filter, partAsked(c));
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
  const { branches, listed, total } = await load(c);
  return respondWithList(c, {
    title: 'Ruimtegebruik',
    lead: 'Wie een ruimte gebruikt: bewoners, groepen en partners.',
    actions: can(c.var.actor, 'room-bookings:edit') && (
      <ButtonLink href="/werk/ruimtegebruik/nieuw">Boek voor iemand</ButtonLink>
    ),
    filters: (state) => (
      <>
        <TextField state={state} name="zoek" label="Waarvoor of wie" required />
        <Select
          state={state}
          name="vestiging"
          label="Vestiging"
          prompt="Alle vestigingen"
          choices={branches.map(({ slug, name }) => ({ value: slug, label: name }))}
          required
        />
        <Select state={state} name="stand" label="Stand" prompt="" choices={STANDS} required />
      </>
    ),
    ...{ rows: listed, total, nouns: ['boeking', 'boekingen'], columns: COLUMNS },
  });
}

const STANDS = Object.entries(SHOWN).map(([value, { label }]) => ({ value, label }));

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
