import { lineChart } from '#kernel/charts.ts';
import type { Figure as FigureDefinition } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { formatList } from '#kernel/languages.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { asked } from '#ui/staff-list.tsx';
import { type FigureValue, figureHref, formatted } from '../../figures/index.ts';
import type { Dashboard } from '../load-dashboard.ts';

type Trend = { readonly figure: FigureDefinition; readonly values: readonly FigureValue[] };

/** A few figures through the last years, and the one that was chosen first. A line takes two years that are known. */
export const TrendSection = ({ c, dashboard }: { c: Request; dashboard: Dashboard }) => {
  const trends = trendsIn(dashboard, asked(c, 'verloop'));
  const [drawn, rest] = [trends.filter(isLine), trends.filter((trend) => !isLine(trend))];
  const { periods } = dashboard;
  const years = `${periods[0]?.startsOn.slice(0, 4)} tot en met ${periods.at(-1)?.startsOn.slice(0, 4)}`;
  return (
    <section class="stack">
      <h2>Door de jaren, {years}</h2>
      {drawn.length > 0 ? (
        <div class="trends">
          {drawn.map((trend) => (
            <Line trend={trend} dashboard={dashboard} />
          ))}
        </div>
      ) : (
        <EmptyState title="Nog geen lijn te tekenen">
          Van geen van deze cijfers zijn in deze jaren twee exacte getallen bekend.
        </EmptyState>
      )}
      {drawn.length > 0 && rest.length > 0 && (
        <p>
          Hiervan zijn geen twee jaren bekend:{' '}
          {formatList(
            rest.map(({ figure }) => figure.label),
            'nl',
          )}
          .
        </p>
      )}
    </section>
  );
};

function trendsIn({ figures, values, chosen, periods }: Dashboard, extra: string): Trend[] {
  const first = figures.drawable.filter(({ id }) => id === extra);
  return [...first, ...figures.trends.filter(({ id }) => id !== extra)].map((figure) => ({
    figure,
    values: periods.flatMap((period) => values.find({ figureId: figure.id, scope: chosen.scope, period }) ?? []),
  }));
}

/** What can stand as a point on a line: an exact number of that very year. */
const pointOf = ({ preferred }: FigureValue): number | undefined =>
  preferred === undefined || preferred.highest !== undefined || preferred.undated || preferred.value < 0
    ? undefined
    : preferred.value;

const isLine = ({ values }: Trend): boolean => values.filter((value) => pointOf(value) !== undefined).length > 1;

const Line = ({ trend, dashboard }: { trend: Trend; dashboard: Dashboard }) => {
  const { figure } = trend;
  const { side, chosen, runningYear } = dashboard;
  const from = trend.values.findIndex((value) => pointOf(value) !== undefined);
  const values = trend.values.slice(from);
  const isPartial = (value: FigureValue): boolean =>
    figure.measure === 'flow' && value.period.startsOn.startsWith(String(runningYear)) && pointOf(value) !== undefined;
  const chart = lineChart({
    id: `jaren-${figure.id}`,
    title: `${figure.label}, ${chosen.name}`,
    width: 440,
    description: 'Per jaar. Dezelfde getallen staan in de tabel.',
    format: (value) => formatted(figure, value),
    categoryName: 'Jaar',
    categories: values.map((value) => `${value.period.startsOn.slice(0, 4)}${isPartial(value) ? '*' : ''}`),
    series: [{ name: figure.unit.many, values: values.map(pointOf) }],
  });
  const period = values.findLast((value) => pointOf(value) !== undefined)?.period;
  const href = period && figureHref(side, { figureId: figure.id, scope: chosen.scope, period });
  const source = (
    <>
      {values.some(isPartial) && '* tot nu toe · '}
      <a href={href}>Waar {period?.startsOn.slice(0, 4)} vandaan komt</a>
    </>
  );
  return <Figure {...chart} caption={figure.label} source={source} />;
};
