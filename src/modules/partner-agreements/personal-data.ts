import { addMonths, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { deletePastLinks, forgetReceivers, listMadeBy } from './sql/retention.ts';

/** So long the library can still ring whoever declined, or never answered. */
const MONTHS_WITHOUT_ANSWER = 12;

/**
 * What this module knows of an account is which drafts it made, by its id only. Of a receiver it keeps name and address until a
 * year after the last day to answer, or as long as there is an agreement; links go at their end.
 */
export const personalData: PersonalData = {
  export: listMadeBy,
  erase: async () => {},
  retain: async ({ tx, now }) => ({
    links: await deletePastLinks(tx, today(now)),
    receivers: await forgetReceivers(tx, addMonths(today(now), -MONTHS_WITHOUT_ANSWER)),
  }),
};
