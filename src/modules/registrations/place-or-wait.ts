import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { moveUp } from './move-up.ts';
import { lockCounter } from './sql/counters.ts';
import { insertWaiting, insertWithPlaces, type NewRegistration } from './sql/registrations.ts';
import { findSubject } from './sql/subjects.ts';
import { type Cancelled, type Full, leftOf, type Subject } from './subject.ts';

type Wish = { readonly subject: Subject; readonly row: NewRegistration; readonly waits: boolean };

/**
 * Writes a household down with its places, or on the waiting list when it wishes to wait; gives how it stands.
 * Who waits already goes first where places are free. Refuses: full, cancelled.
 */
export async function placeOrWait(
  ctx: Ctx,
  { subject, row, waits }: Wish,
): Promise<Result<Pick<NewRegistration, 'id' | 'state'>, Full | Cancelled>> {
  const counted = { ...subject, attendance: row.attendance };
  const { limit, waiting } = subject.places[row.attendance];
  if (waiting > 0) await moveUp(ctx, counted);
  if (await insertWithPlaces(ctx.tx, row, limit)) return ok(row);
  // Under the lock nobody else takes or frees places: what is found now still holds when this household is written down.
  const { isClosed } = await lockCounter(ctx.tx, counted);
  const places = (await findSubject(ctx.tx, subject.subjectId, ctx.now))?.places[row.attendance];
  if (isClosed || !places) return refuse({ code: 'cancelled' });
  if (await insertWithPlaces(ctx.tx, row, places.limit)) return ok(row);
  const canWait = subject.hasWaitingList;
  if (!waits || !canWait) return refuse({ code: 'full', left: leftOf(places), canWait });
  const waitingRow: NewRegistration = { ...row, state: 'waiting', heldUntil: null };
  await insertWaiting(ctx.tx, waitingRow);
  return ok(waitingRow);
}
