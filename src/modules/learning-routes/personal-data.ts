import { addYears, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { KEPT_YEARS } from './kinds.ts';
import { deleteLeftBefore } from './sql/cards.ts';

/** Of an account this module keeps nothing, and of a visitor only what a card says. It is wiped a year after the last visit. */
export const personalData: PersonalData = {
  export: async () => [],
  erase: async () => {},
  retain: async ({ tx, now }) => ({ cards: await deleteLeftBefore(tx, addYears(today(now), -KEPT_YEARS)) }),
};
