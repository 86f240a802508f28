// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { aPublished } from '../programme/testing.ts';
import { bandOf } from './household.ts';
import type { Register } from './new-registration.ts';
import type { Person } from './registration.ts';

export { given } from '../programme/testing.ts';
export { addQuestion, saveSettings } from '../sign-up-rules/testing.ts';
export { acceptOffer } from './commands/accept-offer.ts';
export { cancelRegistration } from './commands/cancel-registration.ts';
export { changeRegistration } from './commands/change-registration.ts';
export { expireHeld } from './commands/expire-held.ts';
export { register } from './commands/register.ts';
export { hearCancelled } from './session-news.ts';

export const anAdult = (age?: number): Person => aPerson('adult', age);
export const aChild = (age?: number): Person => aPerson('child', age);

const aPerson = (band: Person['band'], age?: number): Person => ({
  ...{ firstName: '', isCompanion: false, age: age ?? null },
  band: age === undefined ? band : bandOf(age),
});

export const adults = (number: number): Person[] => Array.from({ length: number }, () => anAdult());

/** A household of one adult with an address, at a form of its own; says only what the test is about. */
export const aHousehold = (
  subjectId: string,
  { persons = [anAdult()], ...rest }: Partial<Register> = {},
): Register => ({
  ...{ subjectId, persons, attendance: 'online', answers: [], language: 'nl', origin: 'resident', waits: true },
  contact: { name: 'Noor', email: `${newId()}@voorbeeld.nl`, phone: null },
  formKey: newId(),
  ...rest,
});

type Planned = Omit<Parameters<typeof aPublished>[1], 'days'> & { readonly days?: readonly string[] };

/** A lecture that residents sign up for, in Coevorden and online, on 3 December 2026. Gives the ids of its sessions. */
export async function aLecture(ctx: Ctx, planned: Planned = {}): Promise<{ activityId: string; sessionIds: string[] }> {
  const { activity, sessions } = await aPublished(ctx, { signUp: 'required', days: ['2026-12-03'], ...planned });
  return { activityId: activity.id, sessionIds: sessions.map(({ id }) => id) };
}
