import { can, municipalitiesFor } from '#kernel/access.ts';
import { formatDay } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { partyWords } from '../../agreements/index.ts';
import { type PartnerKind, STATES } from '../domain.ts';
import { type DraftRow, listDrafts } from '../sql/drafts.ts';
import { stateLabels, stateTones } from '../words.ts';

const KINDS: readonly PartnerKind[] = ['school', 'childcare'];

export const DraftBadge = ({ state }: Pick<DraftRow, 'state'>) => (
  <Badge tone={stateTones[state]}>{stateLabels[state]}</Badge>
);

/** Every draft, with how it stands. */
export async function draftsPage(c: Request) {
  const rows = await read(c, ({ tx, actor }) =>
    listDrafts(tx, {
      municipalities: municipalitiesFor(actor, 'agreements:read'),
      partyKind: KINDS.find((kind) => kind === asked(c, 'soort')),
      state: STATES.find((each) => each === asked(c, 'stand')),
    }),
  );
  return respondWithList(c, {
    title: 'Conceptovereenkomsten',
    lead: 'Overeenkomsten met scholen en kinderopvang, tot er akkoord op is. Daarna staan ze bij de overeenkomsten.',
    breadcrumbs: [{ href: '/werk/overeenkomsten', label: 'Overeenkomsten' }],
    actions: can(c.var.actor, 'agreements:edit') && (
      <ButtonLink href="/werk/conceptovereenkomsten/nieuw">Nieuw concept</ButtonLink>
    ),
    filters: (state) => <Filters state={state} />,
    ...{ rows, nouns: ['concept', 'concepten'], columns: COLUMNS },
    empty: {
      title: 'Geen concept gevonden',
      text: 'Kies ‘Nieuw concept’ om met een school of kinderopvang te beginnen.',
    },
  });
}

const Filters = ({ state }: { state: FormState }) => (
  <>
    <Select
      state={state}
      name="soort"
      label="Met wie"
      prompt="Iedereen"
      choices={KINDS.map((value) => ({ value, label: partyWords[value] }))}
      required
    />
    <Select
      state={state}
      name="stand"
      label="Stand"
      prompt="Alle standen"
      choices={STATES.map((value) => ({ value, label: stateLabels[value] }))}
      required
    />
  </>
);

const COLUMNS: readonly Column<DraftRow>[] = [
  {
    key: 'party',
    header: 'Met wie',
    rowHeader: true,
    cell: ({ id, partyName }) => <a href={`/werk/conceptovereenkomsten/${id}`}>{partyName}</a>,
  },
  { key: 'kind', header: 'Soort', cell: ({ partyKind }) => partyWords[partyKind] },
  { key: 'state', header: 'Stand', cell: (row) => <DraftBadge state={row.state} /> },
  { key: 'from', header: 'Gaat in op', nowrap: true, cell: ({ startsOn }) => formatDay(startsOn) },
  {
    key: 'until',
    header: 'Akkoord tot en met',
    nowrap: true,
    cell: ({ state, validUntil }) => (state === 'sent' && validUntil ? formatDay(validUntil) : ''),
  },
];
