import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { editionById } from '../../activity-catalogue/index.ts';
import { openGrant } from '../../municipal-grants/index.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { acceptedVersion } from '../../quotes/index.ts';
import { agreementNumber, askedLines, basisOf } from '../domain.ts';
import { makeTerm } from '../make-term.ts';
import { findAgreementOfQuote, insertAgreement, nextAgreementNumber } from '../sql/agreements.ts';

export type ConcludeAgreement = { versionId: string };

/**
 * Turns an accepted offer into an agreement for its calendar year, with lines, commitments and the grant that pays, if one
 * does. A second time it gives the same agreement. Throws NotFound for a version that was not accepted, Forbidden.
 */
export async function concludeAgreement(
  ctx: Ctx,
  { versionId }: ConcludeAgreement,
): Promise<Result<{ id: string }, never>> {
  const accepted = await acceptedVersion(ctx.tx, versionId);
  if (!accepted) throw new NotFound(`accepted version ${versionId}`);
  const { municipalityCode, year, editionId, calculation, acceptance } = accepted;
  requirePermission(ctx.actor, 'agreements:edit', { municipality: municipalityCode });
  const earlier = await findAgreementOfQuote(ctx.tx, versionId);
  if (earlier) return ok({ id: earlier.id });

  const municipality = await findMunicipality(ctx.tx, municipalityCode);
  const edition = await editionById(ctx.tx, editionId);
  if (!municipality || !edition) throw new Error(`quote version ${versionId} has lost its municipality or edition`);
  const agreement = {
    id: newId(),
    number: agreementNumber(year, municipalityCode, await nextAgreementNumber(ctx.tx)),
    ...{ partyKind: 'municipality' as const, partyName: `Gemeente ${municipality.name}`, municipalityCode, year },
    ...{ quoteVersionId: versionId, route: acceptance.route, basis: basisOf(accepted) },
    ...{ startsOn: asDay(`${year}-01-01`), initialYears: 1, renewalYears: null, noticeMonths: null },
  };
  if (!(await insertAgreement(ctx.tx, { ...agreement, concludedAt: ctx.now })))
    return concludeAgreement(ctx, { versionId });
  const lines = await makeTerm(ctx, agreement, { number: 1, edition, calculation });
  if (agreement.route === 'grant') {
    const { id: agreementId, number, partyName } = agreement;
    const asked = { agreementId, agreementNumber: number, partyName, municipalityCode, lines: askedLines(lines) };
    await openGrant(ctx, asked);
  }
  await audit(ctx, 'agreements.agreement-concluded', agreement.id, { year, route: acceptance.route });
  return ok({ id: agreement.id });
}
