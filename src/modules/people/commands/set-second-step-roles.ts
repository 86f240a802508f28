import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { replaceSecondStepRoles } from '../sql/second-step-roles.ts';

/**
 * Says which roles need a second step. Whoever has such a role and no second step is signed out at once, and sets one up at
 * the next sign-in. Throws Forbidden.
 */
export async function setSecondStepRoles(ctx: Ctx, input: { roles: readonly string[] }): Promise<Result<null, never>> {
  requirePermission(ctx.actor, 'people:manage', {});
  await replaceSecondStepRoles(ctx.tx, input.roles);
  await audit(ctx, 'people.second-step-roles-set', 'second-step-roles', { roles: input.roles.join(' ') });
  return ok(null);
}
