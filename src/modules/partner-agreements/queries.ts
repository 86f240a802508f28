import { can, type Permission } from '#kernel/access.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { type Edition, editionById } from '../activity-catalogue/index.ts';
import { termOf, yearsOf } from '../agreements/index.ts';
import { commitmentsOf } from '../commitments/index.ts';
import { latestPupilsOf, listPlacesWith, type Place } from '../places/index.ts';
import { findReading, type Reading } from '../school-norms/index.ts';
import { type PartnerKind, type Priced, priceDraft, schoolYearIn } from './domain.ts';
import { type DraftRow, findDraft, listPlaceIds } from './sql/drafts.ts';

/** A draft with all that its pages and its document show. */
export type Draft = DraftRow & {
  readonly places: readonly Place[];
  readonly edition: Edition;
  /** The frozen calculation once it was sent, else that of this moment. */
  readonly priced: Priced;
  /** How the library reads now what the source leaves open about schools. */
  readonly reading: Reading;
};

export async function draftOf(tx: Tx, row: DraftRow): Promise<Draft> {
  const places = await listPlacesWith(tx, await listPlaceIds(tx, row.id));
  const edition = await editionById(tx, row.editionId);
  if (!edition) throw new Error(`draft ${row.id} has lost its edition`);
  const priced = row.calculation
    ? { calculation: row.calculation }
    : priceDraft(edition.document, row.basis, row.startsOn);
  return { ...row, places, edition, priced, reading: await findReading(tx) };
}

/** The draft, when this actor may know of it. Throws NotFound. */
export async function readableDraft(ctx: Ctx, id: string, permission: Permission): Promise<Draft> {
  const row = await findDraft(ctx.tx, id);
  if (!row || !can(ctx.actor, permission, { municipality: row.municipalityCode })) throw new NotFound(`draft ${id}`);
  return draftOf(ctx.tx, row);
}

/** SHA-256 over everything that is agreed to. */
export function contentHashOf(draft: Draft): string {
  const { partyKind, partyName, municipalityCode, editionId, basis, priced, places } = draft;
  const { startsOn, initialYears, renewalYears, noticeMonths } = draft;
  const party = { partyKind, partyName, municipalityCode, placeIds: places.map(({ id }) => id).sort() };
  return hashOf({ party, rule: { startsOn, initialYears, renewalYears, noticeMonths }, editionId, basis, priced });
}

/** What the library would have to deliver in the years of the first term. */
export function promisesOf(draft: Draft): ReturnType<typeof commitmentsOf>['commitments'] {
  const { priced, basis, partyKind, edition, reading } = draft;
  if ('faults' in priced) return [];
  const agreed = {
    partyKind,
    edition: edition.document,
    calculation: priced.calculation,
    ...basis,
    branches: [],
    reading,
  };
  return commitmentsOf(agreed, yearsOf(draft, 1)).commitments;
}

export const firstTermOf = (draft: Draft) => termOf(draft, 1);

/** How many the register has, and of which school year when they are pupils; undefined when it knows none. */
export type Registered = { readonly count: number; readonly schoolYear?: number; readonly isOfThatYear: boolean };

type Counted = { partyKind: PartnerKind; placeIds: readonly string[]; startsOn: DraftRow['startsOn'] };

/** What the register says of the quantity on which the prices rest. */
export async function registeredOf(tx: Tx, of: Counted): Promise<Registered | undefined> {
  const { partyKind, placeIds, startsOn } = of;
  if (partyKind === 'childcare') return { count: placeIds.length, isOfThatYear: true };
  const wanted = schoolYearIn(startsOn);
  const told = placeIds[0] === undefined ? undefined : await latestPupilsOf(tx, placeIds[0], wanted);
  return told && { count: told.pupils, schoolYear: told.schoolYear, isOfThatYear: told.schoolYear === wanted };
}
