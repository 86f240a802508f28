import type { Tx } from '#kernel/db.ts';
import type { AccountState } from '../domain.ts';
import { ADMINISTRATOR } from '../roles.ts';

export type Account = {
  id: string;
  email: string;
  name: string;
  passwordHash: string | null;
  lastSignedInAt: Date | null;
  closedAt: Date | null;
  version: number;
  /** What let somebody in belongs to a round: of an earlier one it opens nothing. */
  signInRound: number;
};

const ACCOUNT = [
  'id',
  'email',
  'name',
  'passwordHash',
  'lastSignedInAt',
  'closedAt',
  'version',
  'signInRound',
] as const;

/** The open account with this address, in small letters. */
export const findOpenAccount = (tx: Tx, email: string): Promise<Account | undefined> =>
  tx
    .selectFrom('people.accounts')
    .select(ACCOUNT)
    .where('email', '=', email)
    .where('closedAt', 'is', null)
    .executeTakeFirst();

/** The account with this address, closed or not. */
export const findAccountByEmail = (tx: Tx, email: string): Promise<Account | undefined> =>
  tx.selectFrom('people.accounts').select(ACCOUNT).where('email', '=', email).executeTakeFirst();

export const findAccount = (tx: Tx, id: string): Promise<Account | undefined> =>
  tx.selectFrom('people.accounts').select(ACCOUNT).where('id', '=', id).executeTakeFirst();

/** Whether anybody was ever registered. */
export const isAnyAccount = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('people.accounts').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Locks the account until commit, so that two changes to it do not pass each other. */
export const lockAccount = (tx: Tx, id: string): Promise<Account | undefined> =>
  tx.selectFrom('people.accounts').select(ACCOUNT).where('id', '=', id).forUpdate().executeTakeFirst();

/** Locks every administrator who can come in, in the order of their ids. Take this lock before that on an account. */
export const lockAdministrators = async (tx: Tx): Promise<string[]> => {
  const rows = await tx
    .selectFrom('people.accounts')
    .innerJoin('people.roleGrants', 'people.roleGrants.accountId', 'people.accounts.id')
    .select('people.accounts.id')
    .where('people.roleGrants.role', '=', ADMINISTRATOR)
    .where('people.accounts.closedAt', 'is', null)
    .where((eb) =>
      eb.or([eb('people.accounts.passwordHash', 'is not', null), eb('people.accounts.lastSignedInAt', 'is not', null)]),
    )
    .orderBy('people.accounts.id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
};

export const insertAccount = (
  tx: Tx,
  account: { id: string; email: string; name: string; passwordHash: string | null; createdAt: Date },
): Promise<unknown> => tx.insertInto('people.accounts').values(account).execute();

/** Writes what changed of an account and raises its version. */
export const updateAccount = (
  tx: Tx,
  id: string,
  values: Partial<Pick<Account, 'name' | 'email' | 'passwordHash' | 'lastSignedInAt' | 'closedAt'>>,
): Promise<unknown> =>
  tx
    .updateTable('people.accounts')
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const setPasswordHash = (tx: Tx, accountId: string, passwordHash: string): Promise<unknown> =>
  tx.updateTable('people.accounts').set({ passwordHash }).where('id', '=', accountId).execute();

/** Ends every session and every half-finished sign-in of the account, at once. */
export const beginNextRound = (tx: Tx, accountId: string): Promise<unknown> =>
  tx
    .updateTable('people.accounts')
    .set((eb) => ({ signInRound: eb('signInRound', '+', 1) }))
    .where('id', '=', accountId)
    .execute();

export const touchSignedIn = (tx: Tx, accountId: string, lastSignedInAt: Date): Promise<unknown> =>
  tx.updateTable('people.accounts').set({ lastSignedInAt }).where('id', '=', accountId).execute();

/** The names of these accounts, closed ones too, for pages that show who did something. */
export const listAccountNames = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.selectFrom('people.accounts').select(['id', 'name']).where('id', 'in', ids).execute();

export const ACCOUNT_ORDERS = ['naam', 'email', 'ingelogd'] as const;
export type AccountOrder = (typeof ACCOUNT_ORDERS)[number];

/** What narrows the list; `term` is part of a name or an address. */
export type AccountFilter = { term?: string; role?: string; state?: AccountState };

/** Which part of the list, in which order. */
export type ListPart = { by: AccountOrder; descending: boolean; limit: number; offset: number };

const ORDER_COLUMNS = { naam: 'name', email: 'email', ingelogd: 'lastSignedInAt' } as const;

const chosenAccounts = (tx: Tx, { term, role, state }: AccountFilter) =>
  tx
    .selectFrom('people.accounts')
    .$if(Boolean(term), (query) => {
      const pattern = `%${(term ?? '').replace(/[\\%_]/g, '\\$&')}%`;
      return query.where((eb) => eb.or([eb('name', 'ilike', pattern), eb('email', 'ilike', pattern)]));
    })
    .$if(role !== undefined, (query) =>
      query.where('id', 'in', (eb) =>
        eb
          .selectFrom('people.roleGrants')
          .select('accountId')
          .where('role', '=', role ?? ''),
      ),
    )
    .$if(state !== undefined, (query) => query.where('closedAt', state === 'closed' ? 'is not' : 'is', null))
    .$if(state === 'active', (query) =>
      query.where((eb) => eb.or([eb('passwordHash', 'is not', null), eb('lastSignedInAt', 'is not', null)])),
    )
    .$if(state === 'invited', (query) => query.where('passwordHash', 'is', null).where('lastSignedInAt', 'is', null));

/** A part of the accounts that the filter chooses. */
export const listAccounts = (tx: Tx, filter: AccountFilter, part: ListPart): Promise<Account[]> =>
  chosenAccounts(tx, filter)
    .select(ACCOUNT)
    .orderBy(ORDER_COLUMNS[part.by], (order) => (part.descending ? order.desc().nullsLast() : order.asc().nullsLast()))
    .orderBy('id')
    .limit(part.limit)
    .offset(part.offset)
    .execute();

export const countAccounts = async (tx: Tx, filter: AccountFilter): Promise<number> =>
  (
    await chosenAccounts(tx, filter)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;
