import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { Edition } from '../activity-catalogue/index.ts';
import type { Calculation } from '../calculations/index.ts';
import { agreementNumber, type Basis, type PartyKind } from './domain.ts';
import { makeTerm } from './make-term.ts';
import { insertAgreement, nextAgreementNumber } from './sql/agreements.ts';
import { insertPlaces, insertSignature, type Signature } from './sql/partners.ts';
import type { TermRule } from './terms.ts';

/** What a school or childcare organisation agreed to, and who agreed. */
export type PartnerAgreement = TermRule & {
  readonly partyKind: Exclude<PartyKind, 'municipality'>;
  readonly partyName: string;
  readonly municipalityCode: string;
  readonly placeIds: readonly string[];
  readonly basis: Basis;
  readonly edition: Edition;
  readonly calculation: Calculation;
  readonly signature: Signature;
};

/**
 * Makes the agreement with a school or childcare organisation, with its first term, lines and commitments. Gives its id and
 * number. The caller has locked what was agreed to and knows that the signer may sign.
 */
export async function concludeWithPartner(ctx: Ctx, agreed: PartnerAgreement): Promise<{ id: string; number: string }> {
  const { edition, calculation, signature, placeIds, ...rest } = agreed;
  const year = Number(agreed.startsOn.slice(0, 4));
  const number = agreementNumber(year, agreed.municipalityCode, await nextAgreementNumber(ctx.tx));
  const agreement = { ...rest, id: newId(), number, year, quoteVersionId: null, route: 'order' as const };
  await insertAgreement(ctx.tx, { ...agreement, concludedAt: ctx.now });
  await insertPlaces(ctx.tx, agreement.id, placeIds);
  await insertSignature(ctx.tx, { ...signature, agreementId: agreement.id });
  await makeTerm(ctx, agreement, { number: 1, edition, calculation });
  const { partyKind } = agreed;
  await audit(ctx, 'agreements.agreement-concluded', agreement.id, { year, partyKind, means: signature.means });
  return { id: agreement.id, number };
}
