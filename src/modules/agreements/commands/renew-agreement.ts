import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { ok, type Result } from '#kernel/result.ts';
import { lockForEdit } from '../locked-agreement.ts';
import { makeTerm } from '../make-term.ts';
import { pricedAgain } from '../price-again.ts';
import { listTerms } from '../sql/agreements.ts';
import { findEnding } from '../sql/endings.ts';
import { renewalOf } from '../terms.ts';

/**
 * Makes the terms that have come by silent renewal: those of which nobody can give notice in time any more. Gives how
 * many; a second time none. Prices are those of the edition in force then. See docs/algorithms/terms.md. Throws NotFound, Forbidden.
 */
export async function renewAgreement(
  ctx: Ctx,
  { agreementId }: { agreementId: string },
): Promise<Result<{ terms: number }, never>> {
  const agreement = await lockForEdit(ctx, agreementId);
  if (await findEnding(ctx.tx, agreementId)) return ok({ terms: 0 });
  let latest = (await listTerms(ctx.tx, agreementId)).at(-1);
  let terms = 0;
  for (let next = latest && renewalOf(agreement, latest, today(ctx.now)); latest && next; terms++) {
    const priced = await pricedAgain(ctx, agreement, { latest, next });
    await makeTerm(ctx, agreement, { number: next.number, ...priced });
    const facts = { term: next.number, edition: priced.edition.year, indexed: priced.edition.id !== latest.editionId };
    await audit(ctx, 'agreements.agreement-renewed', agreementId, facts);
    latest = { ...latest, ...next, editionId: priced.edition.id, calculation: priced.calculation };
    next = renewalOf(agreement, latest, today(ctx.now));
  }
  return ok({ terms });
}
