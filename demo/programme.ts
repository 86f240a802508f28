import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, dayOf, mondayOf, today } from '#kernel/days.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { anActivity } from '../src/modules/activities/testing.ts';
import { listBranches } from '../src/modules/branches/index.ts';
import { listCommitments } from '../src/modules/commitments/index.ts';
import {
  closeSession,
  given,
  holdSessions,
  ONLINE,
  onDay,
  planSessions,
  publishActivity,
  shown,
} from '../src/modules/programme/testing.ts';
import { aChild, aHousehold, anAdult, register } from '../src/modules/registrations/testing.ts';
import { listRooms, type SetUp } from '../src/modules/rooms/index.ts';

const COEVORDEN = 'GM0109';
const PROGRAM = { kind: 'program', name: 'demo' } as const;

export type Told = NonNullable<Parameters<typeof anActivity>[1]> & {
  readonly branch?: string;
  readonly room?: readonly [name: string, setUp: SetUp];
  readonly days: readonly string[];
  readonly times: readonly [from: string, until: string];
};

/** Plans and publishes an activity at a branch, or online without one. */
export async function tell(ctx: Ctx, { branch, room, days, times, ...activity }: Told): Promise<string> {
  const branches = await listBranches(ctx.tx, today(ctx.now), COEVORDEN);
  const branchId = branches.find(({ name }) => name === branch)?.id ?? null;
  const { id: activityId } = await anActivity(ctx, { ...activity, branchId });
  const moments = days.map((day) => onDay(day, ...times));
  const where = { ...ONLINE, branchId, isOnline: branchId === null };
  const take = room && { room: await roomOf(ctx, branchId, room), equipment: [] };
  const before = { ...ctx, now: startOf(addDays(dayOf(moments[0]?.beginsAt ?? ctx.now), -30)) };
  given(await planSessions(before, { activityId, moments, ...where, ...(take && { take }) }));
  given(await publishActivity({ ...ctx, actor: PROGRAM }, { id: activityId }));
  return activityId;
}

async function roomOf({ tx }: Ctx, branchId: string | null, [name, setUp]: readonly [string, SetUp]) {
  const room = (await listRooms(tx, [branchId ?? ''])).find((each) => each.name === name);
  if (!room) throw new Error(`the demo has no room ${name}`);
  return { id: room.id, setUp };
}

/** Closes the sessions of an activity that are over, each with as many people as come next in the list. */
export async function count(
  ctx: Ctx,
  activityId: string,
  counts: readonly (readonly [number, number])[],
): Promise<void> {
  const { sessions } = await shown(ctx, activityId);
  const over = sessions.filter(({ endsAt }) => endsAt <= ctx.now);
  for (const [index, [adults, children]] of counts.entries()) {
    const session = over[index];
    if (session) given(await closeSession(ctx, { id: session.id, version: session.version, adults, children }));
  }
}

/** The commitment of a year that says this, if it was promised. */
async function promised(ctx: Ctx, year: number, label: string): Promise<string[]> {
  const during = { startsOn: `${year}-01-01` as Day, endsBefore: `${year + 1}-01-01` as Day };
  const commitments = await listCommitments(ctx.tx, { municipalities: [COEVORDEN], during });
  return commitments.flatMap((each) => (each.label === label ? [each.id] : [])).slice(0, 1);
}

export const FREE = [{ ageFrom: null, ageUntil: null, cents: 0 }];
const FIVE_EUROS = [
  { ageFrom: null, ageUntil: 17, cents: 0 },
  { ageFrom: 18, ageUntil: null, cents: 500 },
];
const LITTLE_ONES = { audiences: ['children', 'parents'], ageFrom: 0, ageUntil: 4, pillar: 'read' } as const;

/** What Coevorden did in the autumn of 2025, and what there is to do there now. Gives the activities that more is told of. */
export async function planProgramme(ctx: Ctx, maker: User): Promise<{ cafe: string; lecture: string }> {
  const work = { ...ctx, actor: maker };
  const now = today(ctx.now);
  const year = Number(now.slice(0, 4));
  await lastAutumn(work);
  await lastSpring(work);
  await tell(work, {
    title: 'Kleintje Bieb: samen lezen en zingen',
    summary: 'We lezen een prentenboek voor, zingen liedjes en knutselen. Ouders en grootouders doen mee.',
    about: 'Elke maand een ander thema. Na afloop is er koffie en limonade.',
    ...{ ...LITTLE_ONES, audiences: [...LITTLE_ONES.audiences], signUp: 'not-needed', serviceId: 'kleintje-bieb' },
    ...{ coreFunctions: [2, 3], countingFunction: 3, reportChapter: 4, prices: FREE },
    branch: 'Servicepunt Dalen',
    room: ['Voorleeshoek', 'theatre'],
    commitmentIds: [
      ...(await promised(work, year, 'Voorlezen met peuters')),
      ...(await promised(work, year + 1, 'Voorlezen met peuters')),
    ],
    days: recurringDays({ first: addDays(mondayOf(now), -54), rhythm: 'monthly', end: { times: 7 } }, 7),
    times: ['10:00', '11:00'],
  });
  const cafe = await tell(work, {
    title: 'Taalcafé',
    summary:
      'Oefen Nederlands met elkaar. Je drinkt koffie en praat over gewone dingen. Je hoeft je niet aan te melden.',
    ...{ audiences: ['adults'], language: 'nl', dutchLevel: 'A2', pillar: 'meet', signUp: 'not-needed' },
    ...{ organiser: 'together', partners: 'Taalhuis', coreFunctions: [2, 4], countingFunction: 4, reportChapter: 5 },
    branch: 'Bibliotheek Coevorden',
    room: ['Kasteelzaal, gracht', 'tables'],
    days: recurringDays({ first: addDays(mondayOf(now), -34), rhythm: { weeks: 1 }, end: { times: 20 } }, 20),
    times: ['10:00', '11:30'],
  });
  await count(work, cafe, [
    [9, 0],
    [11, 2],
    [8, 0],
  ]);
  const lecture = await comingSoon(work, now);
  await anActivity(work, {
    title: 'Repaircafé met de buurt',
    municipalityCode: COEVORDEN,
    pillar: 'make',
    summary: '',
  });
  await holdSessions({ ...ctx, actor: PROGRAM });
  return { cafe, lecture };
}

/** Households that come to the first session of an activity, of whom nobody is real. */
async function signUp(ctx: Ctx, activityId: string): Promise<void> {
  const [session] = (await shown(ctx, activityId)).sessions;
  if (!session) return;
  const address = (name: string) => ({ name, email: `${name.toLowerCase()}@voorbeeld.nl`, phone: null });
  for (const { contact, ...household } of [
    { persons: [anAdult(38), aChild(9), aChild(11)], contact: address('Noor') },
    { persons: [anAdult(71), anAdult(68)], contact: { name: 'Bep', email: null, phone: '0612345678' } },
    { persons: [anAdult(29)], contact: address('Oleksandra'), language: 'uk' as const },
    { persons: [anAdult(45), aChild(15)], contact: address('Samir'), language: 'ar' as const },
  ])
    given(await register(ctx, aHousehold(session.id, { attendance: 'on-site', contact, ...household })));
}

/** A lecture and a webinar to sign up for. */
async function comingSoon(work: Ctx, now: Day): Promise<string> {
  const lecture = await tell(work, {
    title: 'Sterren kijken boven Drenthe',
    summary: 'Een sterrenkundige vertelt wat je deze winter aan de hemel ziet. Daarna gaan we samen naar buiten.',
    ...{ audiences: ['adults', 'young'], signUp: 'required', seatsOnSite: 40, serviceId: 'llo-pakket-1' },
    ...{ prices: FIVE_EUROS, bring: 'Een warme jas', facilities: ['wheelchair', 'hearing-loop'] },
    branch: 'Bibliotheek Coevorden',
    room: ['Kasteelzaal', 'theatre'],
    commitmentIds: await promised(work, Number(now.slice(0, 4)), 'Activiteiten'),
    days: [addDays(mondayOf(now), 17)],
    times: ['19:30', '21:00'],
  });
  await signUp({ ...work, actor: PROGRAM }, lecture);
  await tell(work, {
    title: 'Webinar voor leerkrachten: voorlezen in groep 7 en 8',
    summary: 'Zo kies je een boek dat ook oudere kinderen grijpt. Met tijd voor vragen.',
    ...{ audiences: ['professionals'], isPublic: false, signUp: 'required', seatsOnline: 100, pillar: 'learn' },
    ...{ reportChapter: 4, countingFunction: 2, prices: FREE },
    days: [addDays(mondayOf(now), 23)],
    times: ['15:30', '16:30'],
  });
  return lecture;
}

/** A small series that went well in the spring, worth doing again. */
async function lastSpring(work: Ctx): Promise<void> {
  const kleuters = await tell(work, {
    title: 'Prentenboekenpret voor kleuters',
    summary: 'We lezen een prentenboek en spelen het samen na. Ouders mogen erbij blijven.',
    ...{ audiences: ['children', 'parents'], ageFrom: 4, ageUntil: 6, pillar: 'read', signUp: 'not-needed' },
    ...{ serviceId: 'kleintje-bieb', coreFunctions: [2, 3], countingFunction: 3, reportChapter: 4, prices: FREE },
    branch: 'Bibliotheek Sleen',
    commitmentIds: await promised(work, 2026, 'Voorlezen met kleuters'),
    days: ['2026-02-04', '2026-03-04', '2026-04-01', '2026-05-13'],
    times: ['14:00', '15:00'],
  });
  await count(work, kleuters, [
    [8, 14],
    [9, 17],
    [6, 12],
    [10, 19],
  ]);
}

/** What was promised for 2025, and done. */
async function lastAutumn(work: Ctx): Promise<void> {
  const toddlers = await tell(work, {
    title: 'Kleintje Bieb: herfst',
    summary: 'Voorlezen, zingen en spelen met bladeren en kastanjes.',
    ...{ ...LITTLE_ONES, audiences: [...LITTLE_ONES.audiences], signUp: 'not-needed', serviceId: 'kleintje-bieb' },
    ...{ coreFunctions: [2, 3], countingFunction: 3, reportChapter: 4, prices: FREE },
    branch: 'Bibliotheek Sleen',
    commitmentIds: await promised(work, 2025, 'Voorlezen met peuters'),
    days: ['2025-09-17', '2025-10-15', '2025-11-19', '2025-12-17'],
    times: ['10:00', '11:00'],
  });
  await count(work, toddlers, [
    [12, 15],
    [9, 11],
    [10, 13],
    [7, 8],
  ]);
  const lecture = await tell(work, {
    title: 'Lezing: het veen en wie er werkten',
    summary: 'Verhalen en foto’s uit honderd jaar turfgraven in de streek.',
    ...{ audiences: ['adults', 'seniors'], signUp: 'wished', serviceId: 'llo-pakket-1', prices: FIVE_EUROS },
    branch: 'Bibliotheek Coevorden',
    room: ['Kasteelzaal', 'theatre'],
    commitmentIds: await promised(work, 2025, 'Activiteiten'),
    days: ['2025-11-06'],
    times: ['19:30', '21:00'],
  });
  await count(work, lecture, [[34, 0]]);
}
