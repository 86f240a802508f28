import { calendarYear } from '#kernel/day-span.ts';
import type { Figure } from '#kernel/figures.ts';
import { formatList } from '#kernel/languages.ts';
import { KeyFigures } from '#ui/key-figures.tsx';
import { type FigureValue, figureHref, withheldWords, withUnit } from '../../figures/index.ts';
import { changeText } from '../change.ts';
import type { Dashboard } from '../load-dashboard.ts';

/** The figures that are asked for first, with how they changed; what is unknown is named, and is no zero. */
export const HeadlineSection = ({ dashboard }: { dashboard: Dashboard }) => {
  const { side, year, runningYear, figures } = dashboard;
  const all = figures.headlines.map((figure) => ({ figure, value: valueIn(dashboard, figure, year) }));
  const told = all.filter(({ value }) => value?.preferred ?? value?.withheld);
  const unknown = all.filter((each) => !told.includes(each));
  return (
    <>
      {told.length > 0 && (
        <KeyFigures
          items={told.flatMap(({ figure, value }) =>
            value
              ? {
                  label: figure.label,
                  href: figureHref(side, { figureId: figure.id, scope: value.scope, period: value.period }),
                  value: value.preferred ? withUnit(figure, value.preferred) : 'niet getoond',
                  change: value.withheld
                    ? withheldWords[value.withheld]
                    : changeText(value, valueIn(dashboard, figure, year - 1), year === runningYear),
                }
              : [],
          )}
        />
      )}
      {unknown.length > 0 && (
        <p>
          {unknownText(
            dashboard,
            unknown.map(({ figure }) => figure),
          )}
        </p>
      )}
    </>
  );
};

const valueIn = ({ values, chosen }: Dashboard, { id }: Figure, year: number): FigureValue | undefined =>
  values.find({ figureId: id, scope: chosen.scope, period: calendarYear(year) });

/** What is known of the whole organisation alone says so: it is nobody else's number. */
function unknownText(dashboard: Dashboard, figures: readonly Figure[]): string {
  const { values, chosen, year } = dashboard;
  const isWider = ({ id }: Figure): boolean =>
    chosen.scope.kind !== 'organisation' &&
    values.find({ figureId: id, scope: { kind: 'organisation' }, period: calendarYear(year) })?.preferred !== undefined;
  const names = figures.map((figure) =>
    isWider(figure) ? `${figure.label} (wel van de hele organisatie)` : figure.label,
  );
  return `Niet bekend over ${year}: ${formatList(names, 'nl')}.`;
}
