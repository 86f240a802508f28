import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result } from '#kernel/result.ts';
import { staffDoor } from '../door.ts';
import { endLinks, insertLink } from '../sql/links.ts';

/** Makes a link with which a volunteer keeps this door on the day itself; earlier links end. Throws NotFound, Forbidden. */
export async function handOverDoor(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ linkId: string }>> {
  await staffDoor(ctx, sessionId);
  const linkId = newId();
  await endLinks(ctx.tx, sessionId, ctx.now);
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertLink(ctx.tx, { id: linkId, sessionId, madeAt: ctx.now, accountId });
  await audit(ctx, 'door-lists.handed-over', sessionId);
  return ok({ linkId });
}
