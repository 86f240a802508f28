import { dayOf, formatDay, formatWeekday } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { branchesFor } from '../../branches/index.ts';
import { ASKER_KINDS, type RequestState, STATE_TONES, STATES } from '../kinds.ts';
import { addressOf } from '../request.ts';
import { type ListedRequest, listRequests } from '../sql/lists.ts';

/** What nobody confirmed is not among them: it may have been typed by anybody. */
const CONFIRMED = (Object.keys(STATES) as RequestState[]).filter((state) => state !== 'unconfirmed');

/** What a list can be narrowed to: what waits for somebody comes first. */
const SHOWN: Readonly<Record<string, { label: string; states: readonly RequestState[] }>> = {
  lopend: { label: 'Lopend', states: ['asked', 'questioned'] },
  beslissen: { label: 'Wacht op besluit', states: ['asked'] },
  alles: { label: 'Alles, ook wat is beslist', states: CONFIRMED },
};

type Listed = ListedRequest & { readonly branch: string };

async function load(c: Request) {
  return read(c, async (ctx) => {
    const branches = await branchesFor(ctx, 'programme-requests:read');
    const chosen = branches.filter(({ slug }) => slug === asked(c, 'vestiging'));
    const branchIds = (chosen.length > 0 ? chosen : branches).map(({ id }) => id);
    const { states = CONFIRMED } = SHOWN[asked(c, 'stand')] ?? SHOWN.lopend ?? {};
    const filter = { branchIds, states, words: asked(c, 'zoek') };
    const rows = await listRequests(ctx.tx, filter, partAsked(c));
    const nameOf = (branchId: string): string => branches.find(({ id }) => id === branchId)?.name ?? '';
    const listed = rows.map((row): Listed => ({ ...row, branch: nameOf(row.branchId) }));
    return { branches, listed, total: rows[0]?.total ?? 0 };
  });
}

/** Who asks for a place in the programme: what waits for us first. */
export async function listPage(c: Request) {
  const { branches, listed, total } = await load(c);
  return respondWithList(c, {
    title: 'Aanvragen voor het programma',
    lead: 'Bewoners, groepen, organisaties en gemeenten die in de bibliotheek iets willen organiseren.',
    filters: (state) => (
      <>
        <TextField state={state} name="zoek" label="Wat of wie" required />
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
    ...{ rows: listed, total, nouns: ['aanvraag', 'aanvragen'], columns: COLUMNS },
  });
}

const STANDS = Object.entries(SHOWN).map(([value, { label }]) => ({ value, label }));

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
