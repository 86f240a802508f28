import { today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { forgetAccount, listPointIdsOf, wipeOver } from './sql.ts';

/** Who was where at an hour that is over is nobody's business: it goes the next night. */
export const personalData: PersonalData = {
  export: (tx, accountId) => listPointIdsOf(tx, accountId),
  erase: ({ tx }, accountId) => forgetAccount(tx, accountId),
  retain: async ({ tx, now }) => ({ staffings: await wipeOver(tx, { now, today: today(now) }) }),
};
