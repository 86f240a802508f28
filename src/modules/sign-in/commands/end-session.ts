import type { User } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { deleteSession } from '../sql/sessions.ts';

/** Ends one of the actor's own sessions, on this device or another. Throws NotFound for a session that is not theirs. */
export async function endSession(
  ctx: Ctx & { actor: User },
  input: { sessionId: string },
): Promise<Result<null, never>> {
  const ended = await deleteSession(ctx.tx, ctx.actor.accountId, input.sessionId);
  if (!ended) throw new NotFound(`session ${input.sessionId}`);
  await audit(ctx, 'sign-in.session-ended', ctx.actor.accountId, { sessionId: input.sessionId });
  return ok(null);
}
