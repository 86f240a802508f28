import { startOf } from '#kernel/clock-times.ts';
import { addYears, asDay, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { forgetCheckouts, listTakenBy, wipePayments } from './sql/payments.ts';

/** Books are kept for seven years after the year in which they were written. Source: Algemene wet inzake rijksbelastingen, article 52. */
const YEARS_IN_BOOKS = 7;
const CHECKOUT_HOURS = 24;

/**
 * A payment holds amounts and the id of a registration, whose names are wiped there. Of an account it knows which payments it took,
 * by its id only; that stays as long as the books do.
 */
export const personalData: PersonalData = {
  export: listTakenBy,
  erase: async () => {},
  retain: async ({ tx, now }) => {
    const year = addYears(today(now), -YEARS_IN_BOOKS).slice(0, 4);
    return {
      checkouts: await forgetCheckouts(tx, new Date(now.getTime() - CHECKOUT_HOURS * 3_600_000)),
      payments: await wipePayments(tx, startOf(asDay(`${year}-01-01`))),
    };
  },
};
