import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addMonths, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { deleteDetails } from './sql/details.ts';
import { listPastTerm, wipeContacts } from './sql/personal-data.ts';

/** So long after the last session the library can still reach who was there. */
const MONTHS_AFTER = 3;

/** Takes out of these registrations who came, how to reach them and what they answered. How many came stays. */
export async function wipe({ tx, now }: Pick<Ctx, 'tx' | 'now'>, ids: readonly string[]): Promise<void> {
  await wipeContacts(tx, ids, now);
  await deleteDetails(tx, ids);
}

/**
 * No registration belongs to an account: a household asks for what is known of it, or has it taken out, by its own link.
 * Names, contact and answers go three months after the last session.
 */
export const personalData: PersonalData = {
  export: async () => [],
  erase: async () => {},
  async retain(ctx) {
    const ids = await listPastTerm(ctx.tx, startOf(addMonths(today(ctx.now), -MONTHS_AFTER)));
    await wipe(ctx, ids);
    return { households: ids.length };
  },
};
