import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { PersonalData, RetentionTerm } from '#kernel/module.ts';
import { dueOf, monthsKept, monthsText } from '../retention-terms/index.ts';
import { deleteUnconfirmed, listOfAccount, lockEnded, wipeOfAccount, wipeRequest } from './sql/work.ts';

const TERM: RetentionTerm = {
  id: 'programme-requests.askers',
  label: 'Aanvragen voor het programma',
  about: 'Naam, contactgegevens en wat iemand schreef, vanaf het besluit of de laatste dag.',
};

/** How long the name of who asks now is kept, in words: `3 maanden`. */
export const keptFor = async (tx: Tx, language: Language): Promise<string> =>
  monthsText(await monthsKept(tx, TERM.id), language);

/**
 * What nobody confirmed goes at once. Who asked, what they told and what was written goes some months after it was decided,
 * or after the last day of what was approved or forgotten; what was asked for and decided stays, for the count.
 */
export const personalData: PersonalData = {
  terms: [TERM],
  export: listOfAccount,
  erase: async ({ tx }, accountId) => void (await wipeOfAccount(tx, accountId)),
  async retain(ctx) {
    const unconfirmed = await deleteUnconfirmed(ctx.tx, ctx.now);
    let contacts = 0;
    for (const due of await dueOf(ctx, TERM.id)) {
      const ended = await lockEnded(ctx.tx, due);
      for (const { id } of ended) await wipeRequest(ctx.tx, id, ctx.now);
      contacts += ended.length;
    }
    return { unconfirmed, contacts };
  },
};
