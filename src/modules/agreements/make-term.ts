import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import type { Edition } from '../activity-catalogue/index.ts';
import { listBranches } from '../branches/index.ts';
import type { Calculation } from '../calculations/index.ts';
import { commitmentsOf, type NewCommitment } from './commitments.ts';
import { agreedLines } from './domain.ts';
import { type AgreementRow, insertLines, insertTerm, type LineRow } from './sql/agreements.ts';
import { insertCommitments } from './sql/commitments.ts';
import { type TermRule, termOf, yearsOf } from './terms.ts';

type Agreement = Omit<AgreementRow, 'version' | 'concludedAt'>;
type Priced = { number: number; edition: Edition; calculation: Calculation };

/** Writes a term of an agreement with its lines and the commitments that follow from them. Lock the agreement first. */
export async function makeTerm(
  ctx: Ctx,
  agreement: Agreement,
  { number, edition, calculation }: Priced,
): Promise<void> {
  const { id: agreementId, partyKind, municipalityCode } = agreement;
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

  const wanted = await wantedCommitments(ctx, agreement, { number, edition, calculation });
  const rows = wanted.map((commitment, position) => ({
    ...commitment,
    ...{ id: newId(), lineId: lineOf(lines, commitment).id, municipalityCode, position },
  }));
  if (rows.length > 0) await insertCommitments(ctx.tx, rows);
}

/** What a term promises by the norms of its edition and the branches that are open when it begins. */
export async function wantedCommitments(
  ctx: Ctx,
  agreement: Pick<AgreementRow, 'partyKind' | 'municipalityCode' | 'basis'> & TermRule,
  { number, edition, calculation }: Priced,
): Promise<NewCommitment[]> {
  const { partyKind, municipalityCode, basis } = agreement;
  const { startsOn } = termOf(agreement, number);
  const branches = partyKind === 'municipality' ? await listBranches(ctx.tx, startsOn, municipalityCode) : [];
  const agreed = { partyKind, edition: edition.document, calculation, branches, isRenewal: number > 1, ...basis };
  return commitmentsOf(agreed, yearsOf(agreement, number)).commitments;
}

export function lineOf(lines: readonly LineRow[], { serviceId }: NewCommitment): LineRow {
  const line = lines.find((each) => each.serviceId === serviceId);
  if (!line) throw new Error(`a commitment of ${serviceId} has no line`);
  return line;
}
