// Builders for tests of this module.
import type { Ctx } from '#kernel/ctx.ts';
import type { MailMessage } from '#kernel/module.ts';
import { servicesIn, work } from '../../../test/worker.ts';
import { openBranch } from '../branches/testing.ts';
import { listSessions } from '../programme/index.ts';
import { changeSession, type momentOn } from '../programme/testing.ts';
import { aHousehold, aLecture, given, register } from '../registrations/testing.ts';
import type { About } from './deliver.ts';
import { jobs } from './jobs.ts';
import { send } from './send.ts';

export const EMAIL = 'noor@voorbeeld.nl';
export const contact = { name: 'نور 😀', email: EMAIL, phone: null };

/** A lecture of € 5 in the library of Sleen, on 3 December from seven until half past eight. `sign` gives a household a place. */
export async function anEvening(ctx: Ctx, seatsOnSite = 40) {
  const branch = { municipalityCode: 'GM0109', sizeClass: 'small' } as const;
  const branchId = await openBranch(ctx, { ...branch, name: 'Bibliotheek Sleen' });
  const prices = [{ ageFrom: null, ageUntil: null, cents: 500 }];
  const where = { branchId, isOnline: false, seatsOnSite };
  const { activityId, sessionIds } = await aLecture(ctx, { title: 'Sterren <b>kijken</b>', prices, where });
  const sessionId = sessionIds[0] ?? '';
  const sign = async (wish: Parameters<typeof aHousehold>[1] = {}) =>
    given(await register(ctx, aHousehold(sessionId, { attendance: 'on-site', contact, ...wish }))).id;
  return { activityId, sessionId, sign };
}

type Moment = NonNullable<ReturnType<typeof momentOn>>;

/** Gives the first session of an activity another time. */
export async function move(ctx: Ctx, activityId: string, moment: Moment): Promise<void> {
  const [session] = await listSessions(ctx.tx, activityId);
  if (!session) throw new Error('no session');
  given(await changeSession(ctx, { ...session, ...moment }));
}

/** Puts the reminders in the queue that are due at this moment. */
export const remindAt = async ({ tx }: Ctx, now: Date): Promise<void> =>
  jobs.find(({ queue }) => queue === 'registration-messages.remind')?.run(servicesIn(tx, { now }), {});

/** What leaves when the reminders of this moment are sent. */
export async function remind(ctx: Ctx, instant: string): Promise<readonly MailMessage[]> {
  const now = new Date(instant);
  await remindAt(ctx, now);
  return (await work(ctx.tx, { now })).mails;
}

/** Sends what waited for a mail server. */
export async function sendHeld({ tx, now }: Ctx, held: readonly unknown[]): Promise<MailMessage[]> {
  const mails: MailMessage[] = [];
  const services = servicesIn(tx, { now, mail: async (mail) => void mails.push(mail) });
  for (const about of held) await send(services, about as About);
  return mails;
}

/** The subjects without the titles. */
export const subjectsOf = (mails: readonly MailMessage[]): (string | undefined)[] =>
  mails.map(({ subject }) => subject.split(':')[0]);
