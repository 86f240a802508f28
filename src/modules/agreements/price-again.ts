import type { Ctx } from '#kernel/ctx.ts';
import { type Edition, editionById, editionInForce } from '../activity-catalogue/index.ts';
import { type Calculation, priceSelections } from '../calculations/index.ts';
import { renewedSelections } from './domain.ts';
import type { AgreementRow, TermRow } from './sql/agreements.ts';
import type { Term } from './terms.ts';

type Priced = { edition: Edition; calculation: Calculation };

/** The same choice on the edition in force when the term begins; on the prices it had when that edition cannot price it. */
export async function pricedAgain(
  ctx: Ctx,
  { basis }: AgreementRow,
  { latest, next }: { latest: TermRow; next: Term },
): Promise<Priced> {
  const year = Number(next.startsOn.slice(0, 4));
  const { facts, schoolContribution } = basis;
  const selections = renewedSelections(basis);
  for (const edition of [await editionInForce(ctx.tx, year), await editionById(ctx.tx, latest.editionId)]) {
    if (!edition) continue;
    const priced = priceSelections({
      edition: edition.document,
      facts,
      selections,
      options: { year, schoolContribution },
    });
    if (priced.ok) return { edition, calculation: priced.value };
  }
  throw new Error(`agreement ${latest.agreementId} cannot be priced on the edition of its own term`);
}
