import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { moveUp } from './move-up.ts';
import { lockCounter } from './sql/counters.ts';
import { insertWaiting, insertWithPlaces, type NewHousehold, type NewRegistration } from './sql/registrations.ts';
import { type Cancelled, type Full, leftOf, type Subject } from './subject.ts';

type Wish = NewHousehold & { readonly subject: Subject; readonly waits: boolean };
type Outcome = Result<Pick<NewRegistration, 'id' | 'state'>, Full | Cancelled>;

/**
 * Writes a household down with its places, or on the waiting list when it wishes to wait; gives how it stands.
 * Who waits already goes first where places are free. Refuses: full, cancelled.
 */
export async function placeOrWait(ctx: Ctx, wish: Wish): Promise<Outcome> {
  const { subject, row } = wish;
  const counted = { ...subject, attendance: row.attendance };
  const { limit, taken, hasQueue } = subject.places[row.attendance];
  const left = leftOf({ limit, taken });
  if (hasQueue && left > 0) await moveUp(ctx, counted);
  const outcome = row.adults + row.children <= left ? await place(ctx, wish) : await wait(ctx, wish, left);
  if (outcome) return outcome;
  // Meanwhile somebody took places or freed them. Under the lock nobody does.
  const counter = await lockCounter(ctx.tx, counted);
  if (counter.isClosed) return refuse({ code: 'cancelled' });
  const now = await place(ctx, wish);
  return now ?? (await wait(ctx, wish, leftOf({ limit, taken: counter.taken }))) ?? refuse({ code: 'cancelled' });
}

/** Undefined when there are too few places by now. */
async function place({ tx }: Ctx, wish: Wish): Promise<Outcome | undefined> {
  const { row, subject } = wish;
  return (await insertWithPlaces(tx, wish, subject.places[row.attendance].limit)) ? ok(row) : undefined;
}

/** Undefined when there are places enough by now, or it was cancelled. */
async function wait({ tx }: Ctx, { subject, row, details, waits }: Wish, left: number): Promise<Outcome | undefined> {
  const { hasWaitingList: canWait, places } = subject;
  if (!waits || !canWait) return refuse({ code: 'full', left, canWait });
  const waiting: NewRegistration = { ...row, state: 'waiting', heldUntil: null };
  const isWaiting = await insertWaiting(tx, { row: waiting, details }, places[row.attendance].limit);
  return isWaiting ? ok(waiting) : undefined;
}
