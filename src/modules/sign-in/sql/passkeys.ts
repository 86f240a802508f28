import type { NotNull } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Passkey = {
  id: string;
  accountId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  label: string;
  addedAt: Date;
  lastUsedAt: Date | null;
};

const PASSKEY = [
  'id',
  'accountId',
  'credentialId',
  'publicKey',
  'counter',
  'transports',
  'label',
  'addedAt',
  'lastUsedAt',
] as const;

export const listPasskeys = (tx: Tx, accountId: string): Promise<Passkey[]> =>
  tx.selectFrom('signIn.passkeys').select(PASSKEY).where('accountId', '=', accountId).orderBy('addedAt').execute();

/** Locks the passkey of an open account, so that its counter only goes up. Gives the round that the account is in too. */
export const lockPasskey = (tx: Tx, credentialId: string): Promise<(Passkey & { round: number }) | undefined> =>
  tx
    .selectFrom('signIn.passkeys as passkey')
    .innerJoin('people.pubOpenAccounts as account', 'account.id', 'passkey.accountId')
    .select(PASSKEY.map((column) => `passkey.${column}` as const))
    .select('account.signInRound as round')
    .where('credentialId', '=', credentialId)
    .forUpdate('passkey')
    .$narrowType<{ round: NotNull }>()
    .executeTakeFirst();

export const insertPasskey = (tx: Tx, passkey: Omit<Passkey, 'lastUsedAt'>): Promise<unknown> =>
  tx.insertInto('signIn.passkeys').values(passkey).execute();

export const touchPasskey = (tx: Tx, id: string, use: { counter: number; lastUsedAt: Date }): Promise<unknown> =>
  tx.updateTable('signIn.passkeys').set(use).where('id', '=', id).execute();

/** Takes one passkey off this account. Says whether there was one. */
export const deletePasskey = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const deleting = tx.deleteFrom('signIn.passkeys').where('id', '=', id).where('accountId', '=', accountId);
  return (await deleting.executeTakeFirst()).numDeletedRows > 0n;
};

export const deletePasskeysOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('signIn.passkeys').where('accountId', '=', accountId).execute();
