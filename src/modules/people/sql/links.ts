import type { Tx } from '#kernel/db.ts';

export type PasswordLink = { accountId: string; purpose: string; email: string };

/** The account that may choose a password with this link. Whoever comes second waits here and finds the link gone. */
export const lockPasswordLink = (tx: Tx, tokenHash: Buffer, now: Date): Promise<PasswordLink | undefined> =>
  tx
    .selectFrom('people.passwordLinks')
    .innerJoin('people.accounts', 'people.accounts.id', 'people.passwordLinks.accountId')
    .select(['people.passwordLinks.accountId', 'people.passwordLinks.purpose', 'people.accounts.email'])
    .where('people.passwordLinks.tokenHash', '=', tokenHash)
    .where('people.passwordLinks.expiresAt', '>', now)
    .where('people.accounts.closedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export const insertPasswordLink = (
  tx: Tx,
  link: { tokenHash: Buffer; accountId: string; purpose: 'invitation' | 'reset'; expiresAt: Date },
): Promise<unknown> => tx.insertInto('people.passwordLinks').values(link).execute();

export const deletePasswordLinksOf = (tx: Tx, accountId: string): Promise<unknown> =>
  tx.deleteFrom('people.passwordLinks').where('accountId', '=', accountId).execute();

/** Makes this the only link for a first administrator. */
export const replaceFirstAdministratorLink = async (
  tx: Tx,
  link: { tokenHash: Buffer; expiresAt: Date },
): Promise<void> => {
  await tx.deleteFrom('people.firstAdministratorLinks').execute();
  await tx.insertInto('people.firstAdministratorLinks').values(link).execute();
};

/** Takes the link away and says whether it was there: of two at once, one gets it. */
export const takeFirstAdministratorLink = async (tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> => {
  const taking = tx
    .deleteFrom('people.firstAdministratorLinks')
    .where('tokenHash', '=', tokenHash)
    .where('expiresAt', '>', now);
  return (await taking.executeTakeFirst()).numDeletedRows > 0n;
};
