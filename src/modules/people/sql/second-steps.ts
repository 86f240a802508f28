import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Authenticator = { secret: Buffer; confirmedAt: Date | null; lastStep: number };

const AUTHENTICATOR = ['secret', 'confirmedAt', 'lastStep'] as const;

export const findAuthenticator = (tx: Tx, accountId: string): Promise<Authenticator | undefined> =>
  tx.selectFrom('people.authenticators').select(AUTHENTICATOR).where('accountId', '=', accountId).executeTakeFirst();

/** Locks the app of an account, so that a code is taken once, however often it is sent at the same time. */
export const lockAuthenticator = (tx: Tx, accountId: string): Promise<Authenticator | undefined> =>
  tx
    .selectFrom('people.authenticators')
    .select(AUTHENTICATOR)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst();

/** Keeps a secret that still has to be confirmed. One that is confirmed already stays as it is. */
export const offerSecret = (tx: Tx, accountId: string, secret: Buffer): Promise<unknown> =>
  tx
    .insertInto('people.authenticators')
    .values({ accountId, secret })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet({ secret }).where('people.authenticators.confirmedAt', 'is', null),
    )
    .execute();

export const updateAuthenticator = (
  tx: Tx,
  accountId: string,
  values: { lastStep: number; confirmedAt?: Date },
): Promise<unknown> => tx.updateTable('people.authenticators').set(values).where('accountId', '=', accountId).execute();

export const deleteAuthenticator = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.authenticators').where('accountId', '=', accountId).execute();

export const replaceRecoveryCodes = async (tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> => {
  await tx.deleteFrom('people.recoveryCodes').where('accountId', '=', accountId).execute();
  const rows = hashes.map((codeHash) => ({ accountId, codeHash }));
  if (rows.length > 0) await tx.insertInto('people.recoveryCodes').values(rows).execute();
};

/** Uses a recovery code up, and says whether it was there. */
export const takeRecoveryCode = async (tx: Tx, accountId: string, codeHash: Buffer): Promise<boolean> => {
  const taking = tx
    .deleteFrom('people.recoveryCodes')
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash);
  return (await taking.executeTakeFirst()).numDeletedRows > 0n;
};

/** How an account can take a second step, and whether one of its roles asks for it. */
export type SecondStep = { authenticator: boolean; passkeys: number; recoveryCodes: number; required: boolean };

export async function findSecondStep(tx: Tx, accountId: string): Promise<SecondStep> {
  const { rows } = await sql<SecondStep>`
    select
      exists (select from people.authenticators where account_id = ${accountId} and confirmed_at is not null) authenticator,
      (select count(*) from people.passkeys where account_id = ${accountId}) passkeys,
      (select count(*) from people.recovery_codes where account_id = ${accountId}) recovery_codes,
      exists (
        select from people.role_grants join people.second_step_roles using (role) where account_id = ${accountId}
      ) required`.execute(tx);
  return rows[0] as SecondStep;
}

export const listSecondStepRoles = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('people.secondStepRoles').select('role').orderBy('role').execute()).map(({ role }) => role);

export const replaceSecondStepRoles = async (tx: Tx, roles: readonly string[]): Promise<void> => {
  await tx.deleteFrom('people.secondStepRoles').execute();
  if (roles.length === 0) return;
  await tx
    .insertInto('people.secondStepRoles')
    .values(roles.map((role) => ({ role })))
    .execute();
};

/** Ends the sessions of everybody whose role asks for a second step that they do not have. Gives their number. */
export async function deleteSessionsWithoutSecondStep(tx: Tx): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from people.sessions where account_id in (
      select account_id from people.role_grants join people.second_step_roles using (role)
      except select account_id from people.authenticators where confirmed_at is not null
      except select account_id from people.passkeys
    )`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
