import type { PersonalData } from '#kernel/module.ts';
import { wipeExpired } from './retention.ts';
import { dropSecondSteps } from './second-step.ts';
import { listPasskeys } from './sql/passkeys.ts';
import { deleteSessionsOf, listSessionHistory } from './sql/sessions.ts';
import { deleteStepsOf } from './sql/steps.ts';

/** Where and with what somebody signed in: given out without a secret, or wiped. */
export const personalData: PersonalData = {
  export: async (tx, accountId) => ({
    passkeys: (await listPasskeys(tx, accountId)).map(({ label, addedAt, lastUsedAt }) => ({
      label,
      addedAt,
      lastUsedAt,
    })),
    sessions: await listSessionHistory(tx, accountId),
  }),
  async erase(ctx, accountId) {
    await dropSecondSteps(ctx, accountId);
    await deleteSessionsOf(ctx.tx, accountId);
    await deleteStepsOf(ctx.tx, accountId);
  },
  retain: wipeExpired,
};
