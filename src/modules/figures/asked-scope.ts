import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { parseScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';

/** A scope and a period as an address says them; undefined is what cannot be read. */
export type Asked = { readonly scope: FigureScope | undefined; readonly period: DaySpan | undefined };

/** The last year that is over. */
export const lastYear = (now: Date): DaySpan => calendarYear(Number(today(now).slice(0, 4)) - 1);

/** Without a scope: the whole organisation; without a period: the last year that is over. */
export const readAsked = (
  { scope = '', period = '' }: { readonly scope?: string | undefined; readonly period?: string | undefined },
  now: Date,
): Asked => ({
  scope: scope === '' ? { kind: 'organisation' } : parseScope(scope),
  period: period === '' ? lastYear(now) : parsePeriod(period),
});
