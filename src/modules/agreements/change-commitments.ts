import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { Edition } from '../activity-catalogue/index.ts';
import type { Calculation } from '../calculations/index.ts';
import type { NewCommitment } from './commitments.ts';
import { reducedQuantity } from './grants.ts';
import { lineOf, wantedCommitments } from './make-term.ts';
import { type AgreementRow, listLines } from './sql/agreements.ts';
import {
  type Commitment,
  insertCommitmentChange,
  insertCommitments,
  listCommitmentsOf,
  updateCommitment,
} from './sql/commitments.ts';
import { listLineCuts } from './sql/grants.ts';

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

type Rewrite = { edition: Edition; calculation: Calculation; reason: string };

/**
 * Makes the commitments of the first term into what follows from the rule that the agreement now has, less what was not
 * granted: the n-th of a norm and place moves, what is too many lapses.
 */
export async function rewriteFirstTerm(
  ctx: Ctx,
  agreement: AgreementRow,
  { edition, calculation, reason }: Rewrite,
): Promise<void> {
  const { id: agreementId, municipalityCode } = agreement;
  const lines = (await listLines(ctx.tx, agreementId)).filter(({ termNumber }) => termNumber === 1);
  const lineIds = lines.map(({ id }) => id);
  const cuts = await listLineCuts(ctx.tx, lineIds);
  const left = Map.groupBy(await listCommitmentsOf(ctx.tx, lineIds), keyOf);
  const added: Commitment[] = [];
  for (const [position, wanted] of (
    await wantedCommitments(ctx, agreement, { number: 1, edition, calculation })
  ).entries()) {
    const lineId = lineOf(lines, wanted).id;
    const cut = cuts.find((each) => each.lineId === lineId);
    const quantity = cut
      ? reducedQuantity(wanted, cut)
      : { quantityMin: wanted.quantityMin, quantityMax: wanted.quantityMax };
    const kept = left.get(keyOf(wanted))?.shift();
    if (kept) {
      await updateCommitment(ctx.tx, kept.id, { startsOn: wanted.startsOn, endsBefore: wanted.endsBefore });
      await changeQuantity(ctx, kept, { ...quantity, reason });
    } else added.push({ ...wanted, ...quantity, id: newId(), lineId, municipalityCode, position });
  }
  if (added.length > 0) await insertCommitments(ctx.tx, added);
  for (const commitment of [...left.values()].flat()) await lapse(ctx, commitment, reason);
}
