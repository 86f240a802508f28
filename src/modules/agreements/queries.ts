import { type Actor, can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { type Edition, editionById } from '../activity-catalogue/index.ts';
import type { Calculation } from '../calculations/index.ts';
import { type Commitment, listCommitmentsOf } from '../commitments/index.ts';
import { type Grant, grantOf } from '../municipal-grants/index.ts';
import { findMunicipality, type Municipality } from '../organisation/index.ts';
import { listPlacesWith, type Place } from '../places/index.ts';
import { type AgreementState, stateOf } from './domain.ts';
import {
  type AgreementRow,
  findAgreement,
  type LineRow,
  listLines,
  listTerms,
  type TermRow,
} from './sql/agreements.ts';
import { type Ending, findEnding } from './sql/endings.ts';
import { findSignature, listPlaceIds, type Signature } from './sql/partners.ts';

/** Everything that is known of one agreement. */
export type Agreement = AgreementRow & {
  readonly municipality: Municipality;
  readonly terms: readonly TermRow[];
  /** The term that runs, or else the first that comes, or else the last. */
  readonly term: TermRow;
  readonly edition: Edition;
  readonly lines: readonly LineRow[];
  readonly commitments: readonly Commitment[];
  readonly ending: Ending | undefined;
  /** Where it is carried out, and who agreed to it; for a municipality nothing: see its quote. */
  readonly places: readonly Place[];
  readonly signature: Signature | undefined;
  /** The subsidy that pays it; undefined for an order. */
  readonly grant: Grant | undefined;
  /** The day after the last day, as it stands now. */
  readonly endsBefore: Day;
  readonly state: AgreementState;
};

/** The agreement with this id, whole, as it stands on a day. The reader's permission is checked on what comes out. */
export async function agreementById(tx: Tx, id: string, on: Day): Promise<Agreement | undefined> {
  const row = await findAgreement(tx, id);
  if (!row) return undefined;
  const terms = await listTerms(tx, id);
  const term = terms.find(({ endsBefore }) => on < endsBefore) ?? terms.at(-1);
  const municipality = await findMunicipality(tx, row.municipalityCode);
  const edition = term && (await editionById(tx, term.editionId));
  if (!term || !municipality || !edition) throw new Error(`agreement ${id} has lost its term, municipality or edition`);
  const lines = await listLines(tx, id);
  const commitments = await listCommitmentsOf(
    tx,
    lines.map((line) => line.id),
  );
  const ending = await findEnding(tx, id);
  const grant = await grantOf(tx, id);
  const places = await listPlacesWith(tx, await listPlaceIds(tx, id));
  const signature = await findSignature(tx, id);
  const endsBefore = ending?.endsBefore ?? terms.at(-1)?.endsBefore ?? term.endsBefore;
  const state = stateOf({ startsOn: row.startsOn, endsBefore, noticed: ending !== undefined }, on);
  const whole = { ...row, municipality, terms, term, edition, lines, commitments, ending, places, signature, grant };
  return { ...whole, endsBefore, state };
}

type ReadPermission = 'agreements:read' | 'agreements:read-own';

/** The agreement, when this actor may know of it. Throws NotFound. */
export async function readableAgreement(ctx: Ctx, id: string, permission: ReadPermission): Promise<Agreement> {
  const agreement = await agreementById(ctx.tx, id, today(ctx.now));
  if (!agreement || !mayRead(ctx.actor, permission, agreement)) throw new NotFound(`agreement ${id}`);
  return agreement;
}

/** The municipality reads what it agreed itself; what schools agreed is theirs. */
const mayRead = (actor: Actor, permission: ReadPermission, { partyKind, municipalityCode }: AgreementRow): boolean =>
  can(actor, permission, { municipality: municipalityCode }) &&
  (permission === 'agreements:read' || partyKind === 'municipality');

/** What an agreement is priced at in a year; undefined before its first term. */
export async function agreedCalculation(tx: Tx, agreementId: string, year: number): Promise<Calculation | undefined> {
  return (await listTerms(tx, agreementId)).findLast(({ startsOn }) => startsOn <= `${year}-12-31`)?.calculation;
}
