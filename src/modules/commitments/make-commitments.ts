import type { Ctx } from '#kernel/ctx.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { newId } from '#kernel/id.ts';
import { listBranches } from '../branches/index.ts';
import { findReading, type Reading } from '../school-norms/index.ts';
import { type Agreed, commitmentsOf, type NewCommitment } from './domain.ts';
import { type Commitment, insertCommitments } from './sql.ts';

/** A term of an agreement, as far as commitments follow from it. */
export type PromisingTerm = Omit<Agreed, 'branches' | 'reading'> & {
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly partyName: string;
  /** Where all of it is due, when that is one school or childcare location. */
  readonly placeId: string | null;
  readonly municipalityCode: string;
  readonly years: readonly DaySpan[];
  /** One for each service of the calculation. */
  readonly lines: readonly { readonly id: string; readonly serviceId: string }[];
};

/** Writes what the library must deliver by a term. Call it in the transaction that makes the term. */
export async function makeCommitments(ctx: Ctx, term: PromisingTerm): Promise<void> {
  const reading = await findReading(ctx.tx);
  const rows = (await wantedCommitments(ctx, term, reading)).map((wanted, position) => rowOf(term, wanted, position));
  if (rows.length > 0) await insertCommitments(ctx.tx, rows);
}

/** What a term promises by the norms of its edition, as they are read, and the branches that are open when it begins. */
export async function wantedCommitments(ctx: Ctx, term: PromisingTerm, reading: Reading): Promise<NewCommitment[]> {
  const [first] = term.years;
  const placed = first && term.partyKind === 'municipality';
  const branches = placed ? await listBranches(ctx.tx, first.startsOn, term.municipalityCode) : [];
  return commitmentsOf({ ...term, branches, reading }, term.years).commitments;
}

export const rowOf = (term: PromisingTerm, wanted: NewCommitment, position: number): Commitment => ({
  ...wanted,
  ...{ id: newId(), lineId: lineOf(term, wanted), position },
  ...{ agreementId: term.agreementId, agreementNumber: term.agreementNumber },
  ...{ partyKind: term.partyKind, partyName: term.partyName, placeId: term.placeId },
  municipalityCode: term.municipalityCode,
});

export function lineOf({ lines }: PromisingTerm, { serviceId }: NewCommitment): string {
  const line = lines.find((each) => each.serviceId === serviceId);
  if (!line) throw new Error(`a commitment of ${serviceId} has no line`);
  return line.id;
}
