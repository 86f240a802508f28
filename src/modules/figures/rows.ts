import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { CountedScope, FigureRow, FigureScope, RowsAsked } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { NotFound } from '#kernel/result.ts';
import { placesOf, reachOf } from './places.ts';

export type RowsOf = {
  readonly figureId: string;
  readonly scope: FigureScope;
  readonly period: DaySpan;
  readonly limit: number;
  readonly after?: RowsAsked['after'];
};

/**
 * A part of the rows that a computed figure is made of, by day and id. Undefined when no module keeps rows of it.
 * Throws NotFound for a place that is not there, Forbidden for who may not see what figures are made of there.
 */
export async function rowsOf(
  ctx: Ctx,
  modules: readonly Module[],
  { figureId, scope, period, limit, after }: RowsOf,
): Promise<readonly FigureRow[] | undefined> {
  const reach = reachOf(await placesOf(ctx.tx), scope);
  if (!reach) throw new NotFound(figureId);
  requirePermission(ctx.actor, 'figures:open-rows', reach);
  const { figures, countedBy } = figuresOf(modules);
  const source = countedBy.get(figureId);
  const counted = figures.get(figureId)?.definitions.find(({ formula }) => formula === undefined);
  if (!source?.rows || !counted || !isCounted(scope)) return undefined;
  const asked = { figureId, profile: counted.profile, cell: { scope, period }, limit, ...(after && { after }) };
  return source.rows(ctx.tx, asked, ctx.now);
}

const isCounted = (scope: FigureScope): scope is CountedScope =>
  scope.kind === 'branch' || scope.kind === 'municipality' || scope.kind === 'organisation';
