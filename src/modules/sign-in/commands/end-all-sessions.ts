import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { findAccount } from '../../people/index.ts';
import { deleteSessionsOf } from '../sql/sessions.ts';

/** Signs an account out everywhere, at once. Throws Forbidden, NotFound. */
export async function endAllSessions(
  ctx: Ctx,
  input: { accountId: string },
): Promise<Result<{ sessions: number }, never>> {
  requirePermission(ctx.actor, 'people:manage', {});
  const account = await findAccount(ctx.tx, input.accountId);
  if (!account) throw new NotFound(`account ${input.accountId}`);
  const sessions = await deleteSessionsOf(ctx.tx, account.id);
  await audit(ctx, 'sign-in.sessions-ended', account.id, { sessions });
  return ok({ sessions });
}
