import { startOf } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { PersonalData, RetentionTerm } from '#kernel/module.ts';
import { dueOf, monthsKept, monthsText } from '../retention-terms/index.ts';
import { listOfStaff, wipeContacts } from './sql/work.ts';

const TERM: RetentionTerm = {
  id: 'room-bookings.bookers',
  label: 'Boekingen van ruimtes',
  about: 'Naam en contactgegevens van wie boekte, vanaf de laatste keer.',
};

/** How long the name of who books now is kept, in words: `3 maanden`. */
export const keptFor = async (tx: Tx, language: Language): Promise<string> =>
  monthsText(await monthsKept(tx, TERM.id), language);

/**
 * Of an account this module keeps its id with what it decided. Name and contact of who booked go some months after the last
 * use; what for, how many, when and the price stay, for the count.
 */
export const personalData: PersonalData = {
  terms: [TERM],
  export: listOfStaff,
  erase: async () => {},
  async retain(ctx) {
    let contacts = 0;
    for (const { from, until, before } of await dueOf(ctx, TERM.id))
      contacts += await wipeContacts(ctx.tx, { from, until, before: startOf(before) }, ctx.now);
    return { contacts };
  },
};
