import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { PersonalData, RetentionTerm } from '#kernel/module.ts';
import { dueOf, monthsKept, monthsText } from '../retention-terms/index.ts';
import { deleteDetails } from './sql/details.ts';
import { listPastTerm, wipeContacts } from './sql/personal-data.ts';

/** So long after the last session the library can still reach who was there. */
const TERM: RetentionTerm = {
  id: 'registrations.households',
  label: 'Aanmeldingen voor activiteiten',
  about: 'Namen, contactgegevens en antwoorden van wie zich aanmeldde, vanaf de laatste bijeenkomst.',
};

/** How long the names of who signs up now are kept, in words: `3 maanden`. */
export const keptFor = async (tx: Tx, language: Language): Promise<string> =>
  monthsText(await monthsKept(tx, TERM.id), language);

/** Takes out of these registrations who came, how to reach them and what they answered. How many came stays. */
export async function wipe({ tx, now }: Pick<Ctx, 'tx' | 'now'>, ids: readonly string[]): Promise<void> {
  await wipeContacts(tx, ids, now);
  await deleteDetails(tx, ids);
}

/**
 * No registration belongs to an account: a household asks for what is known of it, or has it taken out, by its own link.
 * Names, contact and answers go some months after the last session.
 */
export const personalData: PersonalData = {
  terms: [TERM],
  export: async () => [],
  erase: async () => {},
  async retain(ctx) {
    let households = 0;
    for (const { from, until, before } of await dueOf(ctx, TERM.id)) {
      const ids = await listPastTerm(ctx.tx, { from, until, before: startOf(before) });
      await wipe(ctx, ids);
      households += ids.length;
    }
    return { households };
  },
};
