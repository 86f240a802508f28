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
  tx.selectFrom('people.passkeys').select(PASSKEY).where('accountId', '=', accountId).orderBy('addedAt').execute();

/** Locks the passkey of an open account, so that its counter only goes up. */
export const lockPasskey = (tx: Tx, credentialId: string): Promise<Passkey | undefined> =>
  tx
    .selectFrom('people.passkeys')
    .select(PASSKEY)
    .where('credentialId', '=', credentialId)
    .where('accountId', 'in', (eb) => eb.selectFrom('people.accounts').select('id').where('closedAt', 'is', null))
    .forUpdate()
    .executeTakeFirst();

export const insertPasskey = (tx: Tx, passkey: Omit<Passkey, 'lastUsedAt'>): Promise<unknown> =>
  tx.insertInto('people.passkeys').values(passkey).execute();

export const touchPasskey = (tx: Tx, id: string, use: { counter: number; lastUsedAt: Date }): Promise<unknown> =>
  tx.updateTable('people.passkeys').set(use).where('id', '=', id).execute();

/** Takes one passkey off this account. Says whether there was one. */
export const deletePasskey = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const deleting = tx.deleteFrom('people.passkeys').where('id', '=', id).where('accountId', '=', accountId);
  return (await deleting.executeTakeFirst()).numDeletedRows > 0n;
};

export const deletePasskeysOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.passkeys').where('accountId', '=', accountId).execute();
