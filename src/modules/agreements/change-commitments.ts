import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { NewCommitment } from './commitments.ts';
import { lineOf } from './make-term.ts';
import type { LineRow } from './sql/agreements.ts';
import { type Commitment, insertCommitmentChange, insertCommitments, updateCommitment } from './sql/commitments.ts';

type Quantity = { readonly quantityMin: number; readonly quantityMax: number };
const NOTHING: Quantity = { quantityMin: 0, quantityMax: 0 };

/** Gives a commitment another quantity and keeps what it was, with the reason. Does nothing when it is the same. */
export async function changeQuantity(
  ctx: Ctx,
  commitment: Commitment,
  { reason, ...to }: Quantity & { reason: string },
): Promise<void> {
  const { id, quantityMin, quantityMax } = commitment;
  if (quantityMin === to.quantityMin && quantityMax === to.quantityMax) return;
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertCommitmentChange(ctx.tx, {
    id: newId(),
    commitmentId: id,
    at: ctx.now,
    accountId,
    quantityMin,
    quantityMax,
    reason,
  });
  await updateCommitment(ctx.tx, id, to);
}

/** The commitment is owed no more. It keeps its id: something may have been delivered for it. */
export const lapse = (ctx: Ctx, commitment: Commitment, reason: string): Promise<void> =>
  changeQuantity(ctx, commitment, { ...NOTHING, reason });

const keyOf = ({ serviceId, normId, branchId }: NewCommitment): string => `${serviceId}/${normId}/${branchId ?? ''}`;

type Rewrite = {
  municipalityCode: string;
  lines: readonly LineRow[];
  existing: readonly Commitment[];
  wanted: readonly NewCommitment[];
  reason: string;
};

/** Makes the commitments of a term into what is wanted: the n-th of a norm and place moves, what is too many lapses. */
export async function rewriteCommitments(ctx: Ctx, rewrite: Rewrite): Promise<void> {
  const { municipalityCode, lines, existing, wanted, reason } = rewrite;
  const left = Map.groupBy(existing, keyOf);
  const added: Commitment[] = [];
  for (const [position, commitment] of wanted.entries()) {
    const kept = left.get(keyOf(commitment))?.shift();
    const { startsOn, endsBefore, quantityMin, quantityMax } = commitment;
    if (kept) {
      await updateCommitment(ctx.tx, kept.id, { startsOn, endsBefore });
      await changeQuantity(ctx, kept, { quantityMin, quantityMax, reason });
    } else {
      const line = lineOf(lines, commitment);
      added.push({ ...commitment, id: newId(), lineId: line.id, municipalityCode, position });
    }
  }
  if (added.length > 0) await insertCommitments(ctx.tx, added);
  for (const commitment of [...left.values()].flat()) await lapse(ctx, commitment, reason);
}
