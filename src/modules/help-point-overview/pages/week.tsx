import { startOf } from '#kernel/clock-times.ts';
import { addDays, type Day, dayOf, formatDay, formatWeekday, mondayOf, parseDay, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { publicHolidayOn } from '#kernel/public-holidays.ts';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DateField } from '#ui/field.tsx';
import { FilterBar, Results } from '#ui/filter-bar.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { withParameters } from '#ui/page-url.ts';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import {
  PointTabs,
  pointsInReach,
  type ReachedPoint,
  type StaffedHour,
  StaffingText,
  staffedHours,
} from '../../help-point-duties/index.ts';
import { helpPointWords, listConsultationHours } from '../../help-points/index.ts';
import { MunicipalityFilter } from '../../organisation/index.ts';

const ADDRESS = '/werk/informatiepunten/week';

type Line = ReachedPoint & { readonly hours: readonly StaffedHour[] };

/** A week of all points, by municipality (`?dag=` lies in it). */
export async function pointWeekPage(c: Request) {
  const first = mondayOf(parseDay(asked(c, 'dag')) ?? today(c.var.now()));
  const { municipalities, lines } = await load(c, first);
  const days = Array.from({ length: 7 }, (_, index) => addDays(first, index));
  const { pathname, search } = new URL(c.req.url);
  const state = { raw: { gemeente: asked(c, 'gemeente'), dag: first }, errors: {} };
  const count = lines.flatMap(({ hours }) => hours).filter(({ hour }) => hour.state !== 'cancelled').length;
  const title = `Spreekuren in de week van ${formatDay(first)}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} breadcrumbs={[{ href: '/werk/informatiepunten', label: 'Informatiepunten' }]} />
      <PointTabs c={c} />
      <FilterBar action={ADDRESS} clearHref={ADDRESS}>
        <DateField state={state} name="dag" label="Week van" required />
        <MunicipalityFilter state={state} municipalities={municipalities} />
      </FilterBar>
      <nav class="actions" aria-label="Andere week">
        {[
          { dag: addDays(first, -7), label: 'Vorige week' },
          { dag: addDays(first, 7), label: 'Volgende week' },
        ].map(({ dag, label }) => (
          <ButtonLink href={withParameters(`${pathname}${search}`, { dag })} kind="secondary" small>
            {label}
          </ButtonLink>
        ))}
      </nav>
      <Results status={countText(count)}>
        <DataTable
          caption={countText(count)}
          dense
          rows={lines}
          groupOf={({ municipality }) => municipality}
          columns={[HEAD, ...days.map((day) => columnOf(day, c.var.now()))]}
          empty={{ title: 'Geen spreekuren', text: 'In deze week is er niets gepland.' }}
        />
      </Results>
    </>,
  );
}

const countText = (count: number): string => `${count} ${count === 1 ? 'spreekuur' : 'spreekuren'}`;

const load = (c: Request, first: Day) =>
  read(c, async (ctx) => {
    const { municipalities, points } = await pointsInReach(c, ctx, { permission: 'help-points:read' });
    const hours = await listConsultationHours(ctx.tx, {
      pointIds: points.map(({ id }) => id),
      from: startOf(first),
      until: startOf(addDays(first, 7)),
    });
    const byPoint = Map.groupBy(await staffedHours(ctx, hours), ({ hour }) => hour.pointId);
    const lines = points.map((point): Line => ({ ...point, hours: byPoint.get(point.id) ?? [] }));
    return { municipalities, lines: lines.filter(({ hours: its }) => its.length > 0) };
  });

const HEAD: Column<Line> = {
  key: 'point',
  header: 'Informatiepunt',
  rowHeader: true,
  cell: ({ id, name }) => <a href={`/werk/informatiepunten/${id}`}>{name}</a>,
};

const columnOf = (day: Day, now: Date): Column<Line> => ({
  key: day,
  header: headerOf(day),
  cell: ({ hours }) =>
    hours
      .filter(({ hour }) => dayOf(hour.beginsAt) === day)
      .map((each) => <Slot staffed={each} isOver={each.hour.endsAt <= now} />),
});

function headerOf(day: Day): string {
  const [weekday = '', dayOfMonth = '', month = ''] = formatWeekday(day).split(' ');
  const holiday = publicHolidayOn(day);
  return `${weekday.slice(0, 2)} ${dayOfMonth} ${month.slice(0, 3)}${holiday ? `, ${holiday}` : ''}`;
}

/** Who stands there shows as long as somebody can still be put there. */
const Slot = ({ staffed, isOver }: { staffed: StaffedHour; isOver: boolean }) => {
  const { hour } = staffed;
  return (
    <>
      <p>
        <a href={`/werk/spreekuren/${hour.id}`}>{helpPointWords.times(hour)}</a>
        {hour.way === 'appointment' && ' op afspraak'}
        {hour.state === 'cancelled' && ` gaat niet door: ${hour.cancelReason}`}
      </p>
      {hour.state === 'planned' && !isOver && <StaffingText staffed={staffed} />}
    </>
  );
};
