import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { findReading } from '../school-norms/index.ts';
import type { NewCommitment } from './domain.ts';
import { lineOf, type PromisingTerm, rowOf, wantedCommitments } from './make-commitments.ts';
import { type Cut, reducedQuantity } from './reduced-quantity.ts';
import { type Commitment, insertChange, insertCommitments, listCommitmentsOf, updateCommitment } from './sql.ts';

type Quantity = { readonly quantityMin: number; readonly quantityMax: number };
const NOTHING: Quantity = { quantityMin: 0, quantityMax: 0 };

/** A line for which less is paid than was agreed. */
export type LineCut = Cut & { readonly lineId: string };

/** Shrinks the commitments of a line in proportion to what is paid for it, and keeps what they were, with the reason. */
export async function reduceCommitments(ctx: Ctx, cut: LineCut & { readonly reason: string }): Promise<void> {
  for (const commitment of await listCommitmentsOf(ctx.tx, [cut.lineId]))
    await changeQuantity(ctx, commitment, { ...reducedQuantity(commitment, cut), reason: cut.reason });
}

type Lapse = { readonly lineIds: readonly string[]; readonly from: Day; readonly reason: string };

/** What was to begin on a day or later is owed no more. It keeps its id: something may have been delivered for it. */
export async function lapseCommitments(ctx: Ctx, { lineIds, from, reason }: Lapse): Promise<void> {
  for (const commitment of await listCommitmentsOf(ctx.tx, lineIds))
    if (commitment.startsOn >= from) await changeQuantity(ctx, commitment, { ...NOTHING, reason });
}

type Rewrite = { readonly term: PromisingTerm; readonly cuts: readonly LineCut[]; readonly reason: string };

/**
 * Makes the commitments of a term into what follows from it now, less what is not paid for: the n-th of a norm and place
 * moves and keeps its id, what is too many lapses. A number of pupils in no band is read as it was for this term.
 */
export async function rewriteCommitments(ctx: Ctx, { term, cuts, reason }: Rewrite): Promise<void> {
  const lineIds = term.lines.map(({ id }) => id);
  const were = await listCommitmentsOf(ctx.tx, lineIds);
  const left = Map.groupBy(were, keyOf);
  const reading = were.find((each) => each.reading)?.reading ?? (await findReading(ctx.tx));
  const added: Commitment[] = [];
  for (const [position, wanted] of (await wantedCommitments(ctx, term, reading)).entries()) {
    const cut = cuts.find(({ lineId }) => lineId === lineOf(term, wanted));
    const quantity = cut ? reducedQuantity(wanted, cut) : quantityOf(wanted);
    const kept = left.get(keyOf(wanted))?.shift();
    if (kept) {
      await updateCommitment(ctx.tx, kept.id, { startsOn: wanted.startsOn, endsBefore: wanted.endsBefore });
      await changeQuantity(ctx, kept, { ...quantity, reason });
    } else added.push({ ...rowOf(term, wanted, position), ...quantity });
  }
  if (added.length > 0) await insertCommitments(ctx.tx, added);
  for (const commitment of [...left.values()].flat()) await changeQuantity(ctx, commitment, { ...NOTHING, reason });
}

const keyOf = ({ serviceId, normId, branchId }: NewCommitment): string => `${serviceId}/${normId}/${branchId ?? ''}`;

const quantityOf = ({ quantityMin, quantityMax }: Quantity): Quantity => ({ quantityMin, quantityMax });

/** Gives a commitment another quantity and keeps what it was, with the reason. Does nothing when it is the same. */
async function changeQuantity(
  ctx: Ctx,
  commitment: Commitment,
  { reason, ...to }: Quantity & { readonly reason: string },
): Promise<void> {
  const { id, quantityMin, quantityMax } = commitment;
  if (quantityMin === to.quantityMin && quantityMax === to.quantityMax) return;
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const before = { commitmentId: id, quantityMin, quantityMax };
  await insertChange(ctx.tx, { id: newId(), ...before, at: ctx.now, accountId, reason });
  await updateCommitment(ctx.tx, id, to);
}
