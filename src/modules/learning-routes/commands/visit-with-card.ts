import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { halfDayNow } from '../half-day.ts';
import { CODE_LENGTH } from '../kinds.ts';
import type { Spot } from '../spots.ts';
import { findCardByCode, updateVisit } from '../sql/cards.ts';
import { addOne } from '../sql/half-days.ts';

export type UnknownCode = { readonly code: 'unknown-code' };

/** Opens the card of a visitor where they come in, and counts the visit: once a day. Refuses: unknown-code. Throws NotFound, Forbidden. */
export async function visitWithCard(
  ctx: Ctx,
  { code, ...spot }: Spot & { code: string },
): Promise<Result<{ id: string }, UnknownCode>> {
  const now = await halfDayNow(ctx, spot);
  const read = readShortCode(code, CODE_LENGTH);
  const card = read && (await findCardByCode(ctx.tx, read));
  if (!card) return refuse({ code: 'unknown-code' });
  if (card.lastVisitOn < now.day) await addOne(ctx.tx, now, 'visitsWithCard');
  await updateVisit(ctx.tx, { id: card.id, branchId: now.branchId, placeId: now.placeId, lastVisitOn: now.day });
  return ok({ id: card.id });
}
