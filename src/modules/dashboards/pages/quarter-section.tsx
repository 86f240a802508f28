import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { type Day, today } from '#kernel/days.ts';
import type { Figure } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { quartersOf } from '#kernel/reporting-period.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { figureHref, formatKnown } from '../../figures/index.ts';
import type { Dashboard } from '../load-dashboard.ts';

type Props = { c: Request; dashboard: Dashboard };

/** Help points, questions and courses, quarter by quarter; each number leads to its own page. Nothing where nothing is known. */
export const QuarterSection = ({ c, dashboard }: Props) => {
  const { year, chosen, figures, quarters } = dashboard;
  const known = figures.byQuarter.filter(
    ({ id }) => quarters.find({ figureId: id, scope: chosen.scope, period: calendarYear(year) })?.preferred,
  );
  if (known.length === 0) return null;
  const rows = [...Map.groupBy(known, ({ group }) => group).values()].flat();
  return (
    <section class="stack">
      <h2>Heel Drenthe doet mee, per kwartaal</h2>
      <p>
        Gepland is wat in de agenda stond, ook wat nog komt. Gehouden is wat er was. De cijfers van het IDO zijn die van
        het landelijke formulier, van alle punten samen.
      </p>
      <DataTable
        caption={`Heel Drenthe doet mee in ${year}, per kwartaal`}
        captionHidden
        rows={rows}
        columns={columnsOf(dashboard, today(c.var.now()))}
        groupOf={({ group }) => group}
        comparison
      />
    </section>
  );
};

function columnsOf(dashboard: Dashboard, now: Day): Column<Figure>[] {
  const { year } = dashboard;
  const column = (header: string, period: DaySpan): Column<Figure> => ({
    ...{ key: header, header, align: 'end' },
    cell: (figure) => <Told {...{ dashboard, figure, period, now }} />,
  });
  return [
    { key: 'cijfer', header: 'Cijfer', rowHeader: true, cell: ({ label }) => label },
    ...quartersOf(year).map((quarter, index) => column(`Kwartaal ${index + 1}`, quarter)),
    column(calendarYear(year).endsBefore > now ? `${year} tot nu toe` : String(year), calendarYear(year)),
  ];
}

type ToldProps = { dashboard: Dashboard; figure: Figure; period: DaySpan; now: Day };

/** Of a quarter that has not begun nothing can be said. */
const Told = ({ dashboard: { side, chosen, quarters }, figure, period, now }: ToldProps) => {
  if (period.startsOn > now) return 'komt nog';
  const known = quarters.find({ figureId: figure.id, scope: chosen.scope, period })?.preferred;
  if (!known) return 'niet bekend';
  return (
    <a href={figureHref(side, { figureId: figure.id, scope: chosen.scope, period })}>{formatKnown(figure, known)}</a>
  );
};
