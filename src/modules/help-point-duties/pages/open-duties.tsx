import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { helpPointWords, scopeOf } from '../../help-points/index.ts';
import { MunicipalityFilter } from '../../organisation/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { type AtPoint, isPlanned, staffedAt } from '../own-duties.ts';
import { pointsInReach } from '../points-in-reach.ts';
import { type HandBack, listHandBacks } from '../sql.ts';
import { StaffingText } from '../views/staffing-text.tsx';
import { hourStaffing } from './addresses.ts';
import { PointTabs } from './point-tabs.tsx';

/** What the list can be narrowed to. */
const SHOWN = { helper: 'Er is een helper nodig', training: 'Niemand heeft de training' } as const;

type Line = AtPoint & { readonly handedBack: readonly string[] };

const load = (c: Request) =>
  read(c, async (ctx) => {
    const { municipalities, points } = await pointsInReach(c, ctx, { permission: 'help-points:read' });
    const lines = (await staffedAt(ctx, points)).filter(isPlanned).filter(isWanted(asked(c, 'stand')));
    const planned = lines.filter(({ point }) => can(ctx.actor, 'help-points:edit', scopeOf(point)));
    const handBacks = await listHandBacks(
      ctx.tx,
      planned.map(({ staffed }) => staffed.hour.id),
    );
    const accountIds = handBacks.map(({ accountId }) => accountId);
    const names = new Map((await listAccountNames(ctx.tx, accountIds)).map(({ id, name }) => [id, name]));
    const text = ({ accountId, reason }: HandBack) => `${names.get(accountId)} kan niet: ${reason}`;
    return {
      municipalities,
      lines: lines.map(
        (line): Line => ({
          ...line,
          handedBack: handBacks.filter(({ hourId }) => hourId === line.staffed.hour.id).map(text),
        }),
      ),
    };
  });

const isWanted =
  (shown: string) =>
  ({ staffed: { open, isUntrained } }: AtPoint): boolean =>
    (shown !== 'training' && open.length > 0) || (shown !== 'helper' && isUntrained);

/** Hours to come that lack a helper, or somebody with the training. */
export async function openDutiesPage(c: Request) {
  const { municipalities, lines } = await load(c);
  const { limit, offset } = partAsked(c);
  return respondWithList(c, {
    title: 'Openstaand',
    lead: 'Spreekuren van de komende acht weken waar nog een helper nodig is, of waar niemand de training heeft.',
    breadcrumbs: [{ href: '/werk/informatiepunten', label: 'Informatiepunten' }],
    above: <PointTabs c={c} />,
    filters: (state) => (
      <>
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <Select state={state} name="stand" label="Wat" prompt="Alles" choices={choicesOf(SHOWN)} required />
      </>
    ),
    rows: lines.slice(offset, offset + limit),
    total: lines.length,
    nouns: ['spreekuur', 'spreekuren'],
    columns: COLUMNS,
    empty: {
      title: 'Niets openstaand',
      text: 'Bij elk spreekuur waarvan de bezetting is ingevuld, is er genoeg hulp.',
    },
  });
}

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'when',
    header: 'Spreekuur',
    rowHeader: true,
    cell: ({ staffed: { hour } }) => <a href={hourStaffing(hour.id)}>{helpPointWords.moment(hour)}</a>,
  },
  { key: 'where', header: 'Informatiepunt', cell: ({ point }) => point.name },
  { key: 'who', header: 'Bezetting', cell: ({ staffed }) => <StaffingText staffed={staffed} /> },
  { key: 'handed-back', header: 'Teruggegeven', cell: ({ handedBack }) => handedBack.map((text) => <p>{text}</p>) },
];
