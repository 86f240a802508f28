import { calendarYear } from '#kernel/day-span.ts';
import type { Figure } from '#kernel/figures.ts';
import type { Request } from '#kernel/http.ts';
import { asked } from '#ui/staff-list.tsx';
import { type Compared, comparedIn, isKnown } from './comparison.ts';
import type { Dashboard } from './load-dashboard.ts';

/** Municipalities beside each other by one figure. */
export type Comparison = { readonly figure: Figure; readonly rows: readonly Compared[] };

/**
 * By the figure that was asked; else by the first of the headlines that is known of two municipalities or more. Undefined
 * where there is nothing beside what was chosen.
 */
export function comparisonIn(c: Request, dashboard: Dashboard): Comparison | undefined {
  const { figures, values, places, comparedYear, periods } = dashboard;
  if (places.length < 2) return undefined;
  const compare = (figure: Figure): Comparison => ({
    figure,
    rows: comparedIn(values, places, { figureId: figure.id, period: calendarYear(comparedYear), periods }),
  });
  const chosen = figures.comparable.find(({ id }) => id === asked(c, 'vergelijk'));
  if (chosen) return compare(chosen);
  const usual = figures.headlines.filter((figure) => figures.comparable.includes(figure)).map(compare);
  return usual.find(({ rows }) => rows.filter(isKnown).length > 1) ?? usual[0];
}
