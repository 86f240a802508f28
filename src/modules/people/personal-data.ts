import { listAuditOf } from '#kernel/audit.ts';
import type { PersonalData } from '#kernel/module.ts';
import { closeAccount } from './commands/close-account.ts';
import { wipeExpired } from './retention.ts';
import { findAccount, updateAccount } from './sql/accounts.ts';
import { deleteRoleGrantsOf, listRoleGrants } from './sql/role-grants.ts';

const EVERYTHING = { limit: 1_000_000, offset: 0 };

/** What this module knows of an account: given out whole, or taken out of the account, whose id the audit log still needs. */
export const personalData: PersonalData = {
  async export(tx, accountId) {
    const account = await findAccount(tx, accountId);
    if (!account) return undefined;
    const { name, email, lastSignedInAt, closedAt } = account;
    return {
      account: { name, email, lastSignedInAt, closedAt },
      roles: await listRoleGrants(tx, accountId),
      log: await listAuditOf(tx, accountId, EVERYTHING),
    };
  },
  async erase(ctx, accountId) {
    const closed = await closeAccount(ctx, { accountId });
    if (!closed.ok && closed.refusal.code === 'last-administrator') {
      throw new Error('the last administrator cannot be erased');
    }
    await deleteRoleGrantsOf(ctx.tx, accountId);
    const nobody = { name: 'Verwijderd account', email: `${accountId}@verwijderd.invalid`, passwordHash: null };
    await updateAccount(ctx.tx, accountId, { ...nobody, lastSignedInAt: null });
  },
  retain: wipeExpired,
};
