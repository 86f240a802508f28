import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Authenticator = { sealedSecret: Buffer; confirmedAt: Date | null; lastStep: number };

const AUTHENTICATOR = ['sealedSecret', 'confirmedAt', 'lastStep'] as const;

export const findAuthenticator = (tx: Tx, accountId: string): Promise<Authenticator | undefined> =>
  tx.selectFrom('signIn.authenticators').select(AUTHENTICATOR).where('accountId', '=', accountId).executeTakeFirst();

/** Locks the app of an account, so that a code is taken once, however often it is sent at the same time. */
export const lockAuthenticator = (tx: Tx, accountId: string): Promise<Authenticator | undefined> =>
  tx
    .selectFrom('signIn.authenticators')
    .select(AUTHENTICATOR)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst();

/** Keeps a secret that still has to be confirmed. One that is confirmed already stays as it is. */
export const offerSecret = (tx: Tx, accountId: string, sealedSecret: Buffer): Promise<unknown> =>
  tx
    .insertInto('signIn.authenticators')
    .values({ accountId, sealedSecret })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet({ sealedSecret }).where('signIn.authenticators.confirmedAt', 'is', null),
    )
    .execute();

export const updateAuthenticator = (
  tx: Tx,
  accountId: string,
  values: { lastStep: number; confirmedAt?: Date },
): Promise<unknown> => tx.updateTable('signIn.authenticators').set(values).where('accountId', '=', accountId).execute();

export const deleteAuthenticator = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('signIn.authenticators').where('accountId', '=', accountId).execute();

export const replaceRecoveryCodes = async (tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> => {
  await tx.deleteFrom('signIn.recoveryCodes').where('accountId', '=', accountId).execute();
  const rows = hashes.map((codeHash) => ({ accountId, codeHash }));
  if (rows.length > 0) await tx.insertInto('signIn.recoveryCodes').values(rows).execute();
};

/** Uses a recovery code up, and says whether it was there. */
export const takeRecoveryCode = async (tx: Tx, accountId: string, codeHash: Buffer): Promise<boolean> => {
  const taking = tx
    .deleteFrom('signIn.recoveryCodes')
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash);
  return (await taking.executeTakeFirst()).numDeletedRows > 0n;
};

/** How an account can take a second step, and whether one of its roles asks for it. */
export type SecondStep = { authenticator: boolean; passkeys: number; recoveryCodes: number; required: boolean };

export async function findSecondStep(tx: Tx, accountId: string): Promise<SecondStep> {
  const { rows } = await sql<SecondStep>`
    select
      exists (select from sign_in.authenticators where account_id = ${accountId} and confirmed_at is not null) authenticator,
      (select count(*) from sign_in.passkeys where account_id = ${accountId}) passkeys,
      (select count(*) from sign_in.recovery_codes where account_id = ${accountId}) recovery_codes,
      coalesce((select needs_second_step from people.pub_open_accounts where id = ${accountId}), false) required`.execute(
    tx,
  );
  return rows[0] as SecondStep;
}
