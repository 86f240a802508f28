import { startOf } from '#kernel/clock-times.ts';
import { addMonths, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { getSettings } from './sql/bookings.ts';
import { listOfStaff, wipeContacts } from './sql/work.ts';

/**
 * Of an account this module keeps its id with what it decided. Name and contact of who booked go some months after the last
 * use; what for, how many, when and the price stay, for the count.
 */
export const personalData: PersonalData = {
  export: listOfStaff,
  erase: async () => {},
  retain: async ({ tx, now }) => {
    const { wipeMonths } = await getSettings(tx);
    return { contacts: await wipeContacts(tx, startOf(addMonths(today(now), -wipeMonths)), now) };
  },
};
