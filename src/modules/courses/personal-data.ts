import { addYears, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { forgetChecker, listCheckedBy, wipeTeachers } from './sql/teachers.ts';

/** So long after somebody stopped, it can still be asked who taught a course. */
const YEARS_KEPT = 2;

/** Names of residents stand with their registrations; here are those of who teach, and who looked at their papers. */
export const personalData: PersonalData = {
  export: (tx, accountId) => listCheckedBy(tx, accountId),
  erase: async ({ tx }, accountId) => {
    await forgetChecker(tx, accountId);
  },
  retain: async ({ tx, now }) => ({ teachers: await wipeTeachers(tx, addYears(today(now), -YEARS_KEPT)) }),
};
