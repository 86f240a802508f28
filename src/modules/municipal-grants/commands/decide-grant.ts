import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { reduceCommitments } from '../../commitments/index.ts';
import { askedInAll } from '../domain.ts';
import { lockForEdit } from '../locked-grant.ts';
import { listGrantLines, updateGrant, updateGrantLine } from '../sql.ts';

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
  const grant = await lockForEdit(ctx, agreementId);
  if (grant.appliedOn === null) return refuse({ code: 'not-applied' });
  if (grant.decisionNumber !== null) return refuse({ code: 'already-decided', decisionNumber: grant.decisionNumber });
  if (decidedOn < grant.appliedOn) return refuse({ code: 'decided-before-applied', appliedOn: grant.appliedOn });
  const lines = await listGrantLines(ctx.tx, agreementId);
  const askedCents = askedInAll(lines);
  if (grantedCents > askedCents) return refuse({ code: 'more-than-asked', askedCents });

  const cuts = lines.flatMap((line) => {
    const cut = input.lines.find(({ lineId }) => lineId === line.id);
    return cut && cut.grantedCents < line.askedCents ? [{ ...cut, askedCents: line.askedCents }] : [];
  });
  const linesCents = cuts.reduce((sum, cut) => sum + cut.grantedCents - cut.askedCents, askedCents);
  if (linesCents !== grantedCents) return refuse({ code: 'lines-do-not-add-up', grantedCents, linesCents });

  await updateGrant(ctx.tx, agreementId, { decisionNumber, decidedOn, grantedCents });
  for (const cut of cuts) {
    await updateGrantLine(ctx.tx, cut.lineId, { grantedCents: cut.grantedCents, reason: cut.reason });
    await reduceCommitments(ctx, cut);
  }
  await audit(ctx, 'municipal-grants.grant-decided', agreementId, { grantedCents, cuts: cuts.length });
  return ok({ cuts: cuts.length });
}
