import { type Actor, can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Module } from '#kernel/module.ts';
import { NotFound } from '#kernel/result.ts';
import { type Edition, editionById } from '../activity-catalogue/index.ts';
import { listBranches } from '../branches/index.ts';
import { findMunicipality, type Municipality } from '../organisation/index.ts';
import { type AgreementState, stateOf } from './domain.ts';
import { type Delivered, deliveredOf } from './progress.ts';
import {
  type AgreementRow,
  findAgreement,
  type LineRow,
  listLines,
  listTerms,
  type TermRow,
} from './sql/agreements.ts';
import { type Commitment, listCommitmentsOf } from './sql/commitments.ts';
import { type Ending, findEnding } from './sql/endings.ts';
import { type Advance, findGrant, type Grant, type LineCut, listAdvances, listLineCuts } from './sql/grants.ts';

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
  readonly grant: Grant | undefined;
  readonly cuts: readonly LineCut[];
  readonly advances: readonly Advance[];
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
  const lineIds = lines.map((line) => line.id);
  const commitments = await listCommitmentsOf(tx, lineIds);
  const ending = await findEnding(tx, id);
  const subsidy = {
    grant: await findGrant(tx, id),
    cuts: await listLineCuts(tx, lineIds),
    advances: await listAdvances(tx, id),
  };
  const endsBefore = ending?.endsBefore ?? terms.at(-1)?.endsBefore ?? term.endsBefore;
  const state = stateOf({ startsOn: row.startsOn, endsBefore, noticed: ending !== undefined }, on);
  return { ...row, municipality, terms, term, edition, lines, commitments, ending, ...subsidy, endsBefore, state };
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

/** A commitment with where it is due and how far it is. */
export type CommitmentProgress = Commitment & Delivered & { readonly place: string | undefined };

/** How far these commitments are, counted by the modules that deliver. */
export async function withProgress(
  tx: Tx,
  modules: readonly Module[],
  commitments: readonly Commitment[],
): Promise<CommitmentProgress[]> {
  const places = await placesOf(tx, commitments);
  const found: CommitmentProgress[] = [];
  for (const commitment of commitments) {
    const delivered = await deliveredOf(tx, modules, commitment);
    found.push({ ...commitment, ...delivered, place: places.get(commitment.branchId ?? '') });
  }
  return found;
}

async function placesOf(tx: Tx, commitments: readonly Commitment[]): Promise<Map<string, string>> {
  const [first] = commitments;
  if (!first) return new Map();
  const branches = await listBranches(tx, first.startsOn);
  return new Map(branches.map(({ id, name }) => [id, name]));
}
