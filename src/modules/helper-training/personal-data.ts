import { addDays, addYears, today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { wipeCases } from './sql/cases.ts';
import { listTaken } from './sql/meetings.ts';
import { findHelper, wipeHelpers } from './sql/training-helpers.ts';
import { listTrainings } from './sql/trainings.ts';

/** So long after somebody left, their employer may keep what they followed. Source: Autoriteit Persoonsgegevens, personeelsdossier. */
const YEARS_AFTER_LEAVING = 2;

/** So long a hard question waits to be talked about; then it goes, unless it became the way of working. */
export const CASE_DAYS = 90;

/** Of an account: that it helps, where, and what it followed. What was followed counts on without anybody in it. */
export const personalData: PersonalData = {
  async export(tx, accountId) {
    const helper = await findHelper(tx, { accountId });
    if (!helper) return undefined;
    const names = new Map((await listTrainings(tx)).map(({ id, name }) => [id, name]));
    const taken = await listTaken(tx, [helper.id]);
    return { ...helper, trainings: taken.map(({ trainingId, heldOn }) => ({ heldOn, name: names.get(trainingId) })) };
  },
  erase: async ({ tx, now }, accountId) => void (await wipeHelpers(tx, { accountId }, today(now))),
  async retain({ tx, now }) {
    const day = today(now);
    return {
      helpers: await wipeHelpers(tx, { leftBefore: addYears(day, -YEARS_AFTER_LEAVING) }, day),
      cases: await wipeCases(tx, addDays(day, -CASE_DAYS)),
    };
  },
};
