import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { type FigureRegistry, figuresOf } from '#kernel/figure-registry.ts';
import type { FigureScope } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { valuesOf } from '../figures/index.ts';
import { type FigureInYears, figureFacts } from './figure-line.ts';
import type { FigureAsked } from './forms/figure-form.ts';
import type { ReturnLine } from './statistical-return.ts';

/** What is known of figures in a year, in places. */
export type LoadedFigures = {
  readonly registry: FigureRegistry;
  readonly year: number;
  readonly of: (asked: FigureAsked, scope: FigureScope) => FigureInYears;
  readonly facts: (asked: FigureAsked, scope: FigureScope) => Omit<ReturnLine, 'code' | 'section' | 'label'>;
};

type Asked = {
  readonly figures: readonly FigureAsked[];
  readonly scopes: readonly FigureScope[];
  readonly year: number;
};

/** These figures in these places, in a year and in the one before it. */
export async function loadFigures(
  ctx: Ctx,
  modules: readonly Module[],
  { figures, scopes, year }: Asked,
): Promise<LoadedFigures> {
  const registry = figuresOf(modules);
  const [period, yearBefore] = [calendarYear(year), calendarYear(year - 1)];
  const figureIds = [...new Set(figures.map(({ figureId }) => figureId))];
  const values = await valuesOf(ctx, modules, { figureIds, scopes, periods: [period, yearBefore] });
  const of = ({ figureId, profile }: FigureAsked, scope: FigureScope): FigureInYears => ({
    now: values.find({ figureId, profile, scope, period }),
    before: values.find({ figureId, profile, scope, period: yearBefore }),
    others: (registry.figures.get(figureId)?.definitions ?? [])
      .filter((definition) => definition.profile !== profile)
      .flatMap((definition) => values.find({ figureId, profile: definition.profile, scope, period }) ?? []),
  });
  return { registry, year, of, facts: (asked, scope) => figureFacts(registry, of(asked, scope), year) };
}
