import type { Db } from '#kernel/db.ts';
import { hashOfToken, newToken } from '#kernel/token.ts';
import { isAnyAccount } from './sql/accounts.ts';
import { replaceFirstAdministratorLink } from './sql/links.ts';

const HOURS = 24;

/** A one-time link for the first administrator, for the terminal. Undefined as soon as there is any account. */
export function firstAdministratorLink(db: Db, baseUrl: string, now: Date): Promise<string | undefined> {
  return db.transaction().execute(async (tx) => {
    if (await isAnyAccount(tx)) return undefined;
    const token = newToken();
    const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
    await replaceFirstAdministratorLink(tx, { tokenHash: hashOfToken(token), expiresAt });
    return `${baseUrl}/eerste-beheerder/${token}`;
  });
}
