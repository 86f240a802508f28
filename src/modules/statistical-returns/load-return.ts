import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Module } from '#kernel/module.ts';
import { figureReturn } from './figure-return.ts';
import type { FigureForm } from './forms/figure-form.ts';
import { LENDING_RIGHT_FORM } from './forms/lending-right.ts';
import { WSOB_FORM } from './forms/wsob.ts';
import { locationReturn } from './location-return.ts';
import type { ReturnKind } from './return-kind.ts';
import type { StatisticalReturn } from './statistical-return.ts';

const FIGURE_FORMS: Readonly<Record<Exclude<ReturnKind, 'locations'>, FigureForm>> = {
  wsob: WSOB_FORM,
  'lending-right': LENDING_RIGHT_FORM,
};

/** A return as far as it is known now. It is about the whole organisation: a right in one municipality is not enough. Throws Forbidden. */
export async function loadReturn(
  ctx: Ctx,
  modules: readonly Module[],
  { kind, year }: { kind: ReturnKind; year: number },
): Promise<StatisticalReturn> {
  requirePermission(ctx.actor, 'statistical-returns:read', {});
  if (kind === 'locations') return { kind, year, ...(await locationReturn(ctx, modules, year)) };
  return { kind, year, remarks: [], ...(await figureReturn(ctx, modules, { form: FIGURE_FORMS[kind], year })) };
}
