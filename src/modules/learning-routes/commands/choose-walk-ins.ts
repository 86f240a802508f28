import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { replaceWalkIns } from '../sql/walk-ins.ts';
import { walkInChoices } from '../walk-in-choices.ts';

/** Says which activities are for walking in to learn; what is not among one's choices stays as it was. Throws Forbidden. */
export async function chooseWalkIns(ctx: Ctx, activityIds: readonly string[]): Promise<Result<{ chosen: number }>> {
  const among = (await walkInChoices(ctx)).map(({ id }) => id);
  if (among.length === 0) requirePermission(ctx.actor, 'learning-routes:edit', {});
  const chosen = among.filter((id) => activityIds.includes(id));
  await replaceWalkIns(ctx.tx, among, chosen);
  await audit(ctx, 'learning-routes.walk-ins-chosen', 'walk-ins', { chosen: chosen.length });
  return ok({ chosen: chosen.length });
}
