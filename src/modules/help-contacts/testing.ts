// Builders for tests and for the demo, of this module and others.
import { randomUUID } from 'node:crypto';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay, dayOf } from '#kernel/days.ts';
import { aPoint } from '../help-points/testing.ts';
import { registerContacts } from './commands/register-contacts.ts';
import type { NewContact, NewQuestion } from './contact.ts';
import { dayPartOf } from './decide-contact.ts';

export { registerContacts } from './commands/register-contacts.ts';
export { takeBackContact } from './commands/take-back-contact.ts';

/** About the DigiD app, helped with a few words. */
export const aQuestion = (question: Partial<NewQuestion> = {}): NewQuestion => ({
  ...{ topic: 'digid-app', body: 'mijnoverheid', help: 'information' },
  ...question,
});

/** Somebody who walked in on the Sunday on which tests play, with one question. */
export const aContact = (contact: Partial<NewContact> & Pick<NewContact, 'place'>): NewContact => ({
  ...{ id: randomUUID(), day: asDay('2026-11-22'), halfDay: 'morning', isChosen: false },
  ...{ channel: 'walk-in', duration: '5-15', languageHelp: false, helperRole: 'front-office' },
  questions: [aQuestion()],
  ...contact,
});

/** Registers as one who typed the days in from paper. Throws when one of them is not kept. */
export async function registered(ctx: Ctx, contacts: readonly NewContact[]): Promise<readonly string[]> {
  const chosen = contacts.map((contact) => ({ ...contact, isChosen: true }));
  const result = await registerContacts(ctx, { present: dayPartOf(ctx.now), contacts: chosen });
  const faults = result.ok ? result.value.filter(({ outcome }) => outcome !== 'kept') : [];
  if (faults.length > 0) throw new Error(`not kept on ${dayOf(ctx.now)}: ${JSON.stringify(faults)}`);
  return contacts.map(({ id }) => id);
}

/** At an information point in Coevorden sixteen visitors in three days, and one at the desk beside it, each with a question. */
export async function someWereHelped(ctx: Ctx): Promise<{ place: string }> {
  const point = await aPoint(ctx);
  const place = `punt:${point.id}`;
  const visitors = (many: number, topic: string, more: object = {}) =>
    Array.from({ length: many }, () => aContact({ place, questions: [aQuestion({ topic, body: 'geen' })], ...more }));
  const atDesk = aContact({
    place: `vestiging:${point.branchId}`,
    questions: [aQuestion({ topic: 'apparaat', body: 'geen', help: 'referred', referral: 'own-course' })],
  });
  await registered(ctx, [
    ...visitors(7, 'digid-app', { languageHelp: true }),
    ...visitors(6, 'toeslagen', { day: asDay('2026-11-20') }),
    ...visitors(3, 'bibliotheekdienst', { day: asDay('2026-11-19') }),
    atDesk,
  ]);
  return { place };
}
