import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { HelperRole } from '../domain.ts';

/** What can be filled in of a helper. With an account the name is that of the account. */
export type HelperDetails = {
  readonly accountId: string | null;
  readonly name: string | null;
  readonly organisation: string;
  readonly role: HelperRole;
  readonly municipalityCode: string;
  readonly pointId: string | null;
  /** The first day on which they help no more. */
  readonly leftOn: Day | null;
};

export type HelperRow = HelperDetails & { readonly id: string; readonly version: number };

const helpers = (tx: Tx) =>
  tx
    .selectFrom('helperTraining.helpers')
    .select(['id', 'accountId', 'name', 'organisation', 'municipalityCode', 'pointId', 'version'])
    .select([sql<HelperRole>`role`.as('role'), sql<Day | null>`left_on`.as('leftOn')])
    .where('wipedOn', 'is', null);

export type HelperFilter = {
  readonly municipalities: 'all' | readonly string[];
  readonly pointId?: string | undefined;
  /** Only who still helps on this day. */
  readonly on?: Day;
  /** Only who has one of these accounts. */
  readonly accountIds?: readonly string[];
};

/** Who helps there. Their names stand with their accounts, or here. */
export const listHelpers = (tx: Tx, { municipalities, pointId, on, accountIds }: HelperFilter): Promise<HelperRow[]> =>
  helpers(tx)
    .$if(accountIds !== undefined, (query) => query.where(sql<boolean>`account_id = any(${accountIds}::uuid[])`))
    .$if(municipalities !== 'all', (query) => query.where('municipalityCode', 'in', [...municipalities, '']))
    .$if(pointId !== undefined, (query) => query.where('pointId', '=', pointId ?? ''))
    .$if(on !== undefined, (query) =>
      query.where((eb) => eb.or([eb('leftOn', 'is', null), eb('leftOn', '>', on ?? null)])),
    )
    .orderBy('id')
    .execute();

/** The helper with this id, or who has this account. */
export const findHelper = (
  tx: Tx,
  named: { readonly id: string } | { readonly accountId: string },
): Promise<HelperRow | undefined> =>
  helpers(tx)
    .$if('id' in named, (query) => query.where('id', '=', 'id' in named ? named.id : ''))
    .$if('accountId' in named, (query) => query.where('accountId', '=', 'accountId' in named ? named.accountId : ''))
    .executeTakeFirst();

export const insertHelper = (tx: Tx, id: string, details: HelperDetails): Promise<unknown> =>
  tx
    .insertInto('helperTraining.helpers')
    .values({ id, ...details })
    .execute();

export const updateHelper = (tx: Tx, id: string, details: HelperDetails): Promise<unknown> =>
  tx
    .updateTable('helperTraining.helpers')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Locks the helper until commit, so that two who change them do so one after the other. */
export async function lockHelper(tx: Tx, id: string): Promise<HelperRow | undefined> {
  return helpers(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Takes who it was out of the row: of an account, or of all who left before a day. Gives how many. */
export async function wipeHelpers(
  tx: Tx,
  whose: { readonly accountId: string } | { readonly leftBefore: Day },
  today: Day,
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update helper_training.helpers
    set account_id = null, name = null, organisation = '', wiped_on = ${today}, version = version + 1
    where wiped_on is null and ${'accountId' in whose ? sql`account_id = ${whose.accountId}` : sql`left_on < ${whose.leftBefore}`}`.execute(
    tx,
  );
  return Number(numAffectedRows);
}
