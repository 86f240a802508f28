import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type OccupyRefusal, occupy, ruleOf } from '../rooms/index.ts';
import { priceOf } from './domain.ts';
import type { NewUse } from './sql/bookings.ts';
import { canBeLeftOut, occupationOf } from './take-room.ts';
import type { BookRoom } from './wish.ts';

export const isPlanned = ({ state }: NewUse): boolean => state === 'planned';

/** Takes the room for every span; a single one that is taken may wait. Refuses when nothing could be had. */
export async function takeAll(
  ctx: Ctx,
  id: string,
  input: BookRoom,
): Promise<Result<{ uses: NewUse[]; waits: boolean }, OccupyRefusal>> {
  const [rule, normal] = [
    await ruleOf(ctx.tx, input.userKind, input.roomId),
    await ruleOf(ctx.tx, 'commercial', input.roomId),
  ];
  const booking = { ...input, id, overrideReason: input.overrideReason ?? null };
  const uses: NewUse[] = [];
  let refused: OccupyRefusal | undefined;
  for (const span of input.spans) {
    const useId = newId();
    const earlier = uses.filter(isPlanned).map(({ beginsAt }) => beginsAt);
    const result = await occupy(ctx, await occupationOf(ctx, booking, { useId, span, earlier }));
    const waits = !result.ok && result.refusal.code === 'taken' && input.spans.length === 1 && input.waits === true;
    const leftOut = !result.ok && !waits ? reasonOf(result.refusal) : null;
    if (!result.ok && !waits) refused = result.refusal;
    uses.push({
      ...{ id: useId, bookingId: id, beginsAt: span.from, endsAt: span.until, leftOut },
      state: leftOut === null ? 'planned' : 'left-out',
      priceCents: priceOf(rule, span, input.isSocial),
      normalCents: priceOf(normal, span),
    });
    if (waits) return ok({ uses, waits });
    if (!result.ok && !canBeLeftOut(result)) return result;
  }
  return refused && !uses.some(isPlanned) ? refuse(refused) : ok({ uses, waits: false });
}

const reasonOf = (refusal: OccupyRefusal): string =>
  refusal.code === 'against-rules' ? (refusal.breaches[0]?.code ?? refusal.code) : refusal.code;
