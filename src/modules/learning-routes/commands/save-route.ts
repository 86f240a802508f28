import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { Route } from '../kinds.ts';
import { insertRoute, listRoutes, replaceSteps, updateRoute } from '../sql/routes.ts';
import type { NameTaken } from './save-step.ts';

export type NoSteps = { readonly code: 'no-steps' };
type SaveRoute = { readonly id?: string | undefined } & Omit<Route, 'id'>;

/**
 * Makes a learning question with its steps, or changes one over the version that was shown. Cards that were begun keep theirs.
 * Refuses: name-taken, no-steps, stale. Throws Forbidden.
 */
export async function saveRoute(
  ctx: Ctx,
  { id: known, question, isRetired, version, stepIds }: SaveRoute,
): Promise<Result<{ id: string }, NameTaken | NoSteps | Stale>> {
  requirePermission(ctx.actor, 'learning-routes:edit', {});
  const others = (await listRoutes(ctx.tx)).filter((route) => route.id !== known);
  if (others.some((route) => route.question === question)) return refuse({ code: 'name-taken' });
  if (stepIds.length === 0) return refuse({ code: 'no-steps' });
  const id = known ?? newId();
  const isKept = known
    ? await updateRoute(ctx.tx, { id, question, isRetired, version })
    : await insertRoute(ctx.tx, { id, question });
  if (!isKept) return refuse({ code: known ? 'stale' : 'name-taken' });
  await replaceSteps(ctx.tx, { id, stepIds: [...new Set(stepIds)] });
  await audit(ctx, 'learning-routes.route-saved', id, { steps: stepIds.length, isRetired });
  return ok({ id });
}
