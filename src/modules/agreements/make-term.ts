import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import type { Edition } from '../activity-catalogue/index.ts';
import type { Calculation } from '../calculations/index.ts';
import { makeCommitments, type PromisingTerm } from '../commitments/index.ts';
import { agreedLines } from './domain.ts';
import { type AgreementRow, insertLines, insertTerm, type LineRow } from './sql/agreements.ts';
import { listPlaceIds } from './sql/partners.ts';
import { termOf, yearsOf } from './terms.ts';

type Agreement = Omit<AgreementRow, 'version' | 'concludedAt'>;
type Priced = { number: number; edition: Edition; calculation: Calculation };

/** Writes a term of an agreement with its lines, which it gives, and what they commit the library to. Lock the agreement first. */
export async function makeTerm(ctx: Ctx, agreement: Agreement, priced: Priced): Promise<LineRow[]> {
  const { id: agreementId, partyKind } = agreement;
  const { number, edition, calculation } = priced;
  const term = termOf(agreement, number);
  await insertTerm(ctx.tx, { ...term, agreementId, editionId: edition.id, calculation, madeAt: ctx.now });

  const titles = new Map(edition.document.services.map(({ id, title }) => [id, title]));
  const lines = agreedLines(calculation, partyKind, number > 1).map(
    (line, position): LineRow => ({
      ...line,
      ...{ id: newId(), agreementId, termNumber: number, position },
      title: titles.get(line.serviceId) ?? line.serviceId,
    }),
  );
  if (lines.length > 0) await insertLines(ctx.tx, lines);
  const placeId = await onlyPlaceOf(ctx.tx, agreementId);
  await makeCommitments(ctx, promisingTerm(agreement, { ...priced, lines, placeId }));
  return lines;
}

/** The school or location that an agreement is about; null for a municipality, and for several locations at once. */
export async function onlyPlaceOf(tx: Tx, agreementId: string): Promise<string | null> {
  const [first, ...others] = await listPlaceIds(tx, agreementId);
  return others.length === 0 ? (first ?? null) : null;
}

/** A term as far as commitments follow from it. */
export const promisingTerm = (
  agreement: Agreement,
  { number, edition, calculation, lines, placeId }: Priced & Pick<PromisingTerm, 'lines' | 'placeId'>,
): PromisingTerm => ({
  ...{ agreementId: agreement.id, agreementNumber: agreement.number, municipalityCode: agreement.municipalityCode },
  ...{ partyKind: agreement.partyKind, partyName: agreement.partyName, placeId },
  ...{ edition: edition.document, calculation, ...agreement.basis },
  ...{ isRenewal: number > 1, years: yearsOf(agreement, number), lines },
});
