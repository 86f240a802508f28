import { today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { helpPointWords, listWeeklyHours } from '../../help-points/index.ts';
import { HELPER_ROLES } from '../../helper-training/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { isSameMoment, openRoles, ROLES, type Staffing, type WeeklyMoment } from '../domain.ts';
import type { StaffedHour } from '../queries.ts';
import { listStaffings } from '../sql.ts';
import { StaffingText } from '../views/staffing-text.tsx';
import { weeklyStaffing } from './addresses.ts';
import { plannedPoint } from './planned-point.ts';

type Line = {
  readonly href: string;
  readonly text: string;
  readonly staffing: Staffing | undefined;
  readonly there: StaffedHour['there'];
};

const load = (c: Request) =>
  read(c, async (ctx) => {
    const point = await plannedPoint(c, ctx);
    const staffings = await listStaffings(ctx.tx, { pointIds: [point.id], hourIds: [] });
    const accountIds = staffings.flatMap(({ duties }) => duties.map(({ accountId }) => accountId));
    const names = new Map((await listAccountNames(ctx.tx, accountIds)).map(({ id, name }) => [id, name]));
    const rules = await listWeeklyHours(ctx.tx, [point.id], today(ctx.now));
    const isFirst = (rule: WeeklyMoment, index: number) =>
      rules.findIndex((each) => isSameMoment(each, rule)) === index;
    return {
      point,
      lines: rules.filter(isFirst).map((rule): Line => {
        const staffing = staffings.find(({ weekly }) => weekly !== null && isSameMoment(weekly, rule));
        return {
          ...{ href: weeklyStaffing(point.id, rule), text: helpPointWords.weekly(rule), staffing },
          there: (staffing?.duties ?? []).map((duty) => ({ ...duty, name: names.get(duty.accountId) ?? '' })),
        };
      }),
    };
  });

/** Who helps as a rule at the weekly hours of a point. */
export async function pointStaffingPage(c: Request) {
  const { point, lines } = await load(c);
  const title = 'Bezetting';
  return respond(
    c,
    'work',
    `${title} van ${point.name}`,
    <>
      <PageHead
        title={title}
        kicker={point.name}
        lead="Wie er als regel helpt, en hoeveel helpers er nodig zijn. Kies een vaste tijd."
        breadcrumbs={[
          { href: '/werk/informatiepunten', label: 'Informatiepunten' },
          { href: `/werk/informatiepunten/${point.id}`, label: point.name },
        ]}
      />
      <SavedNotice c={c} />
      <DataTable
        caption="Vaste tijden"
        captionHidden
        rows={lines}
        columns={COLUMNS}
        empty={{
          title: 'Geen vaste tijden',
          text: 'De bezetting van een extra spreekuur vul je bij dat spreekuur in.',
        }}
      />
    </>,
  );
}

const COLUMNS: readonly Column<Line>[] = [
  { key: 'when', header: 'Vaste tijd', rowHeader: true, cell: ({ href, text }) => <a href={href}>{text}</a> },
  { key: 'needs', header: 'Nodig', cell: ({ staffing }) => (staffing ? needsText(staffing) : 'nog niet ingevuld') },
  {
    key: 'who',
    header: 'Wie',
    cell: ({ staffing, there }) =>
      staffing && <StaffingText staffed={{ there, open: openRoles(staffing), isUntrained: false }} />,
  },
];

const needsText = ({ needs }: Staffing): string =>
  ROLES.filter((role) => needs[role])
    .map((role) => `${needs[role]} ${HELPER_ROLES[role].toLowerCase()}`)
    .join(', ');
