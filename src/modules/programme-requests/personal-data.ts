import { addMonths, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { getSettings } from './sql/requests.ts';
import { deleteUnconfirmed, listOfAccount, lockEnded, wipeOfAccount, wipeRequest } from './sql/work.ts';

/**
 * What nobody confirmed goes at once. Who asked, what they told and what was written goes some months after it was decided,
 * or after the last day of what was approved or forgotten; what was asked for and decided stays, for the count.
 */
export const personalData: PersonalData = {
  export: listOfAccount,
  erase: async ({ tx }, accountId) => void (await wipeOfAccount(tx, accountId)),
  retain: async ({ tx, now }) => {
    const unconfirmed = await deleteUnconfirmed(tx, now);
    const { wipeMonths } = await getSettings(tx);
    const ended = await lockEnded(tx, addMonths(today(now), -wipeMonths));
    for (const { id } of ended) await wipeRequest(tx, id, now);
    return { unconfirmed, contacts: ended.length };
  },
};
