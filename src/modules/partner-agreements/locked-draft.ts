import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { hashOfToken } from '#kernel/token.ts';
import { type Draft, draftOf } from './queries.ts';
import { findLink, lockDraft } from './sql/drafts.ts';

/** The draft, locked until commit, for who may make agreements for its municipality. Throws NotFound, Forbidden. */
export async function lockForStaff(ctx: Ctx, draftId: string): Promise<Draft> {
  const row = await lockDraft(ctx.tx, draftId);
  if (!row) throw new NotFound(`draft ${draftId}`);
  requirePermission(ctx.actor, 'agreements:edit', { municipality: row.municipalityCode });
  return draftOf(ctx.tx, row);
}

/**
 * The draft that this link lets somebody answer, locked until commit. Of two who come at once the second waits, and finds
 * the link used. Undefined for a link that is forged, used, revoked or past its day.
 */
export async function lockForAnswer(ctx: Ctx, token: string): Promise<Draft | undefined> {
  const wanted = async () => findLink(ctx.tx, hashOfToken(token), today(ctx.now));
  const first = await wanted();
  const row = first && (await lockDraft(ctx.tx, first.draftId));
  if (!row) return undefined;
  const link = await wanted();
  return link?.purpose === 'answer' ? draftOf(ctx.tx, row) : undefined;
}
