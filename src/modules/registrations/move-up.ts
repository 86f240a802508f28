import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { decideFreed, tellStanding } from './places-given.ts';
import { addToCounter, type Counted, lockCounter } from './sql/counters.ts';
import { listQueue, type Waiting } from './sql/queue.ts';
import { updateRegistration } from './sql/registrations.ts';
import { findSubject } from './sql/subjects.ts';
import { hasBegun, leftOf } from './subject.ts';

/**
 * Gives the places that are free to the households that wait, in their order, in the transaction in which they fell free.
 * A household larger than what is left is passed over, and keeps its turn. Nothing moves once it has begun.
 */
export async function moveUp(ctx: Ctx, counted: Counted): Promise<void> {
  const counter = await lockCounter(ctx.tx, counted);
  const subject = await findSubject(ctx.tx, counted.subjectId, ctx.now);
  if (counter.isClosed || !subject || subject.activityState !== 'published') return;
  const places = subject.places[counted.attendance];
  if (!places.isOffered || !places.hasQueue || hasBegun(subject, ctx.now)) return;
  let free = leftOf(places);
  for (const waiting of await listQueue(ctx.tx, counted, subject)) {
    if (free === 0) return;
    if (waiting.persons > free) continue;
    free -= waiting.persons;
    await giveFreed(ctx, { waiting, counted, standing: decideFreed(subject, waiting.payment, ctx.now) });
  }
}

type Freed = { waiting: Waiting; counted: Counted; standing: ReturnType<typeof decideFreed> };

async function giveFreed(ctx: Ctx, { waiting, counted, standing }: Freed): Promise<void> {
  const { id, persons, version } = waiting;
  await addToCounter(ctx.tx, counted, persons);
  await updateRegistration(ctx.tx, id, standing);
  await audit(ctx, 'registrations.moved-up', id, { state: standing.state });
  await tellStanding(ctx, { id, state: standing.state, occasion: version + 1 });
}
