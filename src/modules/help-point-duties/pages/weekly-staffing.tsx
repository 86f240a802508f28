import { today } from '#kernel/days.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { ErrorSummary } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { helpPointWords, listWeeklyHours } from '../../help-points/index.ts';
import { accountsAt } from '../at-hour.ts';
import { isSameMoment } from '../domain.ts';
import { listStaffings } from '../sql.ts';
import { pointStaffing, readMoment } from './addresses.ts';
import { plannedPoint } from './planned-point.ts';
import { type ShownAgain, saveStaffing } from './save-staffing.ts';
import { filledWith, StaffingForm, staffingForm } from './staffing-form.tsx';

type Loaded = Awaited<ReturnType<typeof load>>;
const load = (c: Request) =>
  read(c, async (ctx) => {
    const point = await plannedPoint(c, ctx);
    const weekly = found(readMoment(c.req.param('moment') ?? ''), 'moment of the week');
    const rules = await listWeeklyHours(ctx.tx, [point.id], today(ctx.now));
    const rule = found(
      rules.find((each) => isSameMoment(each, weekly)),
      'weekly hour',
    );
    const staffings = await listStaffings(ctx.tx, { pointIds: [point.id], hourIds: [] });
    return {
      ...{ point, weekly, rule },
      staffing: staffings.find((each) => each.weekly !== null && isSameMoment(each.weekly, weekly)),
      helpers: await accountsAt(ctx, point, 'help-points:hold'),
    };
  });

/** Who helps as a rule at the weekly hours that begin at one moment. */
export const weeklyStaffingPage = async (c: Request) => show(c, await load(c));

/** Says who helps as a rule. */
export async function setWeeklyStaffingAction(c: Request) {
  const { point, weekly } = await load(c);
  return saveStaffing(c, {
    ...{ at: { pointId: point.id, weekly }, to: pointStaffing(point.id) },
    versionNow: async () => (await load(c)).staffing?.version ?? 0,
    again: async (shown) => show(c, await load(c), shown),
  });
}

function show(c: Request, { point, rule, staffing, helpers }: Loaded, { state, refusal, status }: ShownAgain = {}) {
  const title = `Bezetting op ${helpPointWords.weekly(rule)}`;
  return respond(
    c,
    'work',
    `${point.name}: ${title}`,
    <>
      <PageHead
        title={title}
        kicker={point.name}
        lead="Dit geldt voor alle spreekuren op dit moment. Van één spreekuur kun je daarna afwijken."
        breadcrumbs={[
          { href: '/werk/informatiepunten', label: 'Informatiepunten' },
          { href: `/werk/informatiepunten/${point.id}`, label: point.name },
          { href: pointStaffing(point.id), label: 'Bezetting' },
        ]}
      />
      <ErrorSummary state={state ?? staffingForm.empty} {...(refusal !== undefined && { refusal })} />
      <StaffingForm state={state ?? filledWith(staffing, staffing?.version ?? 0)} helpers={helpers} />
    </>,
    status ?? (state ? 422 : 200),
  );
}
