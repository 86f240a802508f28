import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { staffDoor } from '../door.ts';
import { endLinks } from '../sql/links.ts';

/** Ends the links to this door. Throws NotFound, Forbidden. */
export async function takeDoorBack(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<Result<null>> {
  await staffDoor(ctx, sessionId);
  await endLinks(ctx.tx, sessionId, ctx.now);
  await audit(ctx, 'door-lists.taken-back', sessionId);
  return ok(null);
}
