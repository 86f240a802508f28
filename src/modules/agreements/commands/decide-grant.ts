import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeQuantity } from '../change-commitments.ts';
import { askedFor, reducedQuantity } from '../grants.ts';
import { lockForEdit } from '../locked-agreement.ts';
import { listLines } from '../sql/agreements.ts';
import { listCommitmentsOf } from '../sql/commitments.ts';
import { findGrant, insertLineCut, type LineCut, updateGrant } from '../sql/grants.ts';

/** `lines` holds only the lines for which less was granted. */
export type DecideGrant = {
  agreementId: string;
  decisionNumber: string;
  decidedOn: Day;
  grantedCents: number;
  lines: readonly { lineId: string; grantedCents: number; reason: string }[];
};
export type DecideRefusal =
  | { code: 'not-applied' }
  | { code: 'already-decided'; decisionNumber: string }
  | { code: 'decided-before-applied'; appliedOn: Day }
  | { code: 'more-than-asked'; askedCents: number }
  | { code: 'lines-do-not-add-up'; grantedCents: number; linesCents: number };

/**
 * Records what the municipality granted, and for which lines less; their commitments shrink in proportion, with the reason.
 * Refuses: not-applied, already-decided, decided-before-applied, more-than-asked, lines-do-not-add-up. Throws NotFound, Forbidden.
 */
export async function decideGrant(ctx: Ctx, input: DecideGrant): Promise<Result<{ cuts: number }, DecideRefusal>> {
  const { agreementId, decisionNumber, decidedOn, grantedCents } = input;
  await lockForEdit(ctx, agreementId);
  const grant = await findGrant(ctx.tx, agreementId);
  if (!grant) return refuse({ code: 'not-applied' });
  if (grant.decisionNumber !== null) return refuse({ code: 'already-decided', decisionNumber: grant.decisionNumber });
  if (decidedOn < grant.appliedOn) return refuse({ code: 'decided-before-applied', appliedOn: grant.appliedOn });
  if (grantedCents > grant.askedCents) return refuse({ code: 'more-than-asked', askedCents: grant.askedCents });

  const lines = (await listLines(ctx.tx, agreementId)).filter(({ termNumber }) => termNumber === 1);
  const cuts = lines.flatMap((line): LineCut[] => {
    const cut = input.lines.find(({ lineId }) => lineId === line.id);
    return cut && cut.grantedCents < askedFor(line) ? [{ ...cut, askedCents: askedFor(line) }] : [];
  });
  const linesCents = cuts.reduce((sum, cut) => sum + cut.grantedCents - cut.askedCents, grant.askedCents);
  if (linesCents !== grantedCents) return refuse({ code: 'lines-do-not-add-up', grantedCents, linesCents });

  await updateGrant(ctx.tx, agreementId, { decisionNumber, decidedOn, grantedCents });
  for (const cut of cuts) await cutLine(ctx, cut);
  await audit(ctx, 'agreements.grant-decided', agreementId, { grantedCents, cuts: cuts.length });
  return ok({ cuts: cuts.length });
}

async function cutLine(ctx: Ctx, cut: LineCut): Promise<void> {
  await insertLineCut(ctx.tx, cut);
  for (const commitment of await listCommitmentsOf(ctx.tx, [cut.lineId])) {
    await changeQuantity(ctx, commitment, { ...reducedQuantity(commitment, cut), reason: cut.reason });
  }
}
