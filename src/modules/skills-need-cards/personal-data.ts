import { addMonths, dayOf, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { PersonalData, RetentionTerm } from '#kernel/module.ts';
import { dueOf, monthsKept, monthsText } from '../retention-terms/index.ts';
import { MOST_MONTHS } from './kinds.ts';
import { wipeAgreedBefore, wipeJoined } from './sql/wiping.ts';

const TERM: RetentionTerm = {
  id: 'skills-need-cards.contacts',
  label: 'Digiwijs-kaarten',
  about: 'Mail en telefoon van wie meedoet met een groep, vanaf de dag van het ja. Van alle anderen na een jaar.',
};

/** How long contact is kept of who joins now, in words: `3 maanden`. */
export const keptFor = async (tx: Tx, language: Language): Promise<string> =>
  monthsText(await monthsKept(tx, TERM.id), language);

/**
 * Of an account this module keeps nothing. Contact goes some months after somebody joined, and a year after it was given
 * in any case; what was ticked stays, for the count. Who agreed on the day of a new term has the one of before.
 */
export const personalData: PersonalData = {
  terms: [TERM],
  export: async () => [],
  erase: async () => {},
  async retain(ctx) {
    let contacts = await wipeAgreedBefore(ctx.tx, addMonths(today(ctx.now), -MOST_MONTHS));
    for (const { from, until, before } of await dueOf(ctx, TERM.id))
      contacts += await wipeJoined(ctx.tx, { after: dayOf(from), upTo: dayOf(until), before });
    return { contacts };
  },
};
