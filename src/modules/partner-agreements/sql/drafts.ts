import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Basis, TermRule } from '../../agreements/index.ts';
import type { Calculation } from '../../calculations/index.ts';
import type { DraftState, PartnerKind } from '../domain.ts';

/** What a person can fill in of a draft. */
export type DraftContent = TermRule & {
  partyName: string;
  editionId: string;
  basis: Basis;
  /** Why the quantity is another one than the register has. */
  quantityReason: string | null;
};

export type DraftRow = DraftContent & {
  id: string;
  partyKind: PartnerKind;
  municipalityCode: string;
  state: DraftState;
  version: number;
  madeAt: Date;
  /** What the receiver was shown, and a hash that shows that it is still the same. */
  calculation: Calculation | null;
  contentHash: string | null;
  sentAt: Date | null;
  receiverName: string | null;
  receiverEmail: string | null;
  validUntil: Day | null;
  answeredAt: Date | null;
  reason: string | null;
  agreementId: string | null;
};

const drafts = (tx: Tx) =>
  tx
    .selectFrom('partnerAgreements.drafts')
    .select(['id', 'partyName', 'municipalityCode', 'editionId', 'initialYears', 'renewalYears', 'noticeMonths'])
    .select(['quantityReason', 'version', 'madeAt', 'contentHash', 'sentAt', 'receiverName', 'receiverEmail'])
    .select(['answeredAt', 'reason', 'agreementId'])
    .select([
      sql<PartnerKind>`party_kind`.as('partyKind'),
      sql<DraftState>`state`.as('state'),
      sql<Day>`starts_on`.as('startsOn'),
      sql<Day | null>`valid_until`.as('validUntil'),
      sql<Basis>`basis`.as('basis'),
      sql<Calculation | null>`calculation`.as('calculation'),
    ]);

export const findDraft = (tx: Tx, id: string): Promise<DraftRow | undefined> =>
  drafts(tx).where('id', '=', id).executeTakeFirst();

/** Locks the draft until commit. Every step of it takes this lock first. */
export const lockDraft = (tx: Tx, id: string): Promise<DraftRow | undefined> =>
  drafts(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export type DraftFilter = {
  municipalities: 'all' | readonly string[];
  partyKind?: PartnerKind | undefined;
  state?: DraftState | undefined;
};

/** The newest first. */
export const listDrafts = (tx: Tx, { municipalities, partyKind, state }: DraftFilter): Promise<DraftRow[]> =>
  drafts(tx)
    .$if(municipalities !== 'all', (query) => query.where('municipalityCode', '=', sql<string>`any(${municipalities})`))
    .$if(partyKind !== undefined, (query) => query.where('partyKind', '=', partyKind ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? ''))
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

type NewDraft = DraftContent &
  Pick<DraftRow, 'id' | 'partyKind' | 'municipalityCode' | 'madeAt'> & { madeBy: string | null };

export const insertDraft = (tx: Tx, { basis, ...draft }: NewDraft): Promise<unknown> =>
  tx
    .insertInto('partnerAgreements.drafts')
    .values({ ...draft, basis: JSON.stringify(basis), state: 'draft' })
    .execute();

export type DraftChanges = Partial<
  Omit<DraftRow, 'id' | 'partyKind' | 'municipalityCode' | 'version' | 'madeAt' | 'basis' | 'calculation'> &
    Pick<DraftRow, 'basis' | 'calculation'>
>;

/** Raises the version too, so that a stale save is noticed. */
export const updateDraft = (tx: Tx, id: string, { basis, calculation, ...changes }: DraftChanges): Promise<unknown> =>
  tx
    .updateTable('partnerAgreements.drafts')
    .set((eb) => ({
      ...changes,
      ...(basis && { basis: JSON.stringify(basis) }),
      ...(calculation && { calculation: JSON.stringify(calculation) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();

export const listPlaceIds = async (tx: Tx, draftId: string): Promise<string[]> =>
  (await tx.selectFrom('partnerAgreements.draftPlaces').select('placeId').where('draftId', '=', draftId).execute()).map(
    ({ placeId }) => placeId,
  );

export async function replacePlaces(tx: Tx, draftId: string, placeIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('partnerAgreements.draftPlaces').where('draftId', '=', draftId).execute();
  const rows = placeIds.map((placeId) => ({ draftId, placeId }));
  await tx.insertInto('partnerAgreements.draftPlaces').values(rows).execute();
}

export type LinkPurpose = 'answer' | 'read';
export type Link = { draftId: string; tokenHash: Buffer; purpose: LinkPurpose; validUntil: Day };

/** Makes this the only link of the draft. */
export async function replaceLink(tx: Tx, link: Link): Promise<void> {
  await deleteLink(tx, link.draftId);
  await tx.insertInto('partnerAgreements.links').values(link).execute();
}

export const deleteLink = (tx: Tx, draftId: string): Promise<unknown> =>
  tx.deleteFrom('partnerAgreements.links').where('draftId', '=', draftId).execute();

/** The link with this token, when it still works on this day. */
export const findLink = (tx: Tx, tokenHash: Buffer, today: Day): Promise<Link | undefined> =>
  tx
    .selectFrom('partnerAgreements.links')
    .select(['draftId', 'tokenHash'])
    .select([sql<LinkPurpose>`purpose`.as('purpose'), sql<Day>`valid_until`.as('validUntil')])
    .where('tokenHash', '=', tokenHash)
    .where('validUntil', '>=', today)
    .executeTakeFirst();
