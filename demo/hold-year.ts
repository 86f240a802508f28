// A year of activities, held through the commands, each at the moment at which people would have done it.
import { later, startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { addDays, asDay, type Day, dayOf, mondayOf, today } from '#kernel/days.ts';
import { publicHolidayOn } from '#kernel/public-holidays.ts';
import { anActivity } from '../src/modules/activities/testing.ts';
import { type BranchInReach, branchesFor } from '../src/modules/branches/index.ts';
import { listCommitments } from '../src/modules/commitments/index.ts';
import {
  cancelSession,
  closeSession,
  given,
  ONLINE,
  onDay,
  planSessions,
  publishActivity,
  submitActivity,
} from '../src/modules/programme/testing.ts';
import { listRooms } from '../src/modules/rooms/index.ts';
import type { Everybody } from './cast.ts';
import { FREE } from './programme.ts';
import type { Random } from './random.ts';
import { askThroughTheYear } from './surveys.ts';
import type { YearTold } from './year-programme.ts';
import { comeTo } from './year-visitors.ts';

export type StoryYear = { readonly year: number; readonly staff: Everybody; readonly random: Random };

/** One that was planned, and what is told of its activity. */
export type Planned = { readonly id: string; readonly beginsAt: Date; readonly endsAt: Date; readonly told: YearTold };

/** Holds what is told of a year up to now; the rest of that year stays planned. */
export async function holdYear(ctx: Ctx, told: readonly YearTold[], story: StoryYear): Promise<void> {
  const branches = new Map((await branchesFor(ctx)).map((branch) => [branch.name, branch]));
  for (const each of told.filter(({ year = story.year }) => year === story.year)) {
    const branch = branches.get(each.branch);
    if (!branch) throw new Error(`the demo has no ${each.branch}`);
    const { activityId, sessions } = await planInTime(ctx, { told: each, branch, story });
    for (const session of sessions) await hold(ctx, session, story);
    const asked = { activityId, endings: sessions.map(({ endsAt }) => endsAt), times: each.answers ?? 0 };
    if (each.answers !== undefined) await askThroughTheYear({ ...ctx, actor: story.staff.programmeMaker }, asked);
  }
}

type Plan = { readonly told: YearTold; readonly branch: BranchInReach; readonly story: StoryYear };

/** Made and sent in by the programme maker, and published by the director, well before it begins. */
async function planInTime(ctx: Ctx, plan: Plan): Promise<{ activityId: string; sessions: Planned[] }> {
  const { told, branch, story } = plan;
  const days = daysOf(told, story.year);
  const moments = days.map((day) => onDay(day, ...told.times));
  const begin = startOf(addDays(days[0] ?? today(ctx.now), -(25 + story.random.below(20))));
  const made = { ...ctx, actor: story.staff.programmeMaker, now: later(begin, 10 * 60 + story.random.below(400)) };
  const { id: activityId } = await anActivity(made, { ...contentOf(told), ...(await placed(made, plan)) });
  const take = await roomFor(ctx, plan);
  const where = { ...ONLINE, branchId: branch.id, isOnline: false };
  const { sessionIds } = given(await planSessions(made, { activityId, moments, ...where, ...take }));
  given(await submitActivity({ ...made, now: later(made.now, 45) }, { id: activityId }));
  const published = { ...ctx, actor: story.staff.director, now: later(made.now, 60 * (20 + story.random.below(50))) };
  given(await publishActivity(published, { id: activityId }));
  const sessions = moments.flatMap((moment, index) => ({ id: sessionIds[index] ?? '', ...moment, told }));
  return { activityId, sessions };
}

function contentOf({ branch, counting, weekday, weeks, times, come, promised, room, year, ...told }: YearTold) {
  const { households = 0, answers, ...content } = told;
  const signUp = households > 0 ? ('required' as const) : ('not-needed' as const);
  const functions = { coreFunctions: [counting], countingFunction: counting };
  return { ...content, ...functions, prices: FREE, signUp, seatsOnSite: households > 0 ? 60 : null };
}

/** Where it belongs, with what was promised to the municipality for the year. */
async function placed({ tx }: Ctx, { told, branch, story }: Plan) {
  if (told.promised === undefined) return { branchId: branch.id };
  const wanted = { municipalities: [branch.municipalityCode], during: calendarYear(story.year) };
  const commitments = (await listCommitments(tx, wanted)).filter(
    ({ label, serviceId, branchId }) =>
      label === told.promised && serviceId === told.serviceId && (branchId ?? branch.id) === branch.id,
  );
  return { branchId: branch.id, commitmentIds: commitments.map(({ id }) => id).slice(0, 1) };
}

/** Its room, once the year is over: in a year that still runs somebody else may have taken it. */
async function roomFor({ tx, now }: Ctx, { told, branch, story }: Plan) {
  if (told.room === undefined || calendarYear(story.year).endsBefore > today(now)) return {};
  const room = (await listRooms(tx, [branch.id])).find(({ name }) => name === told.room);
  if (!room) throw new Error(`the demo has no room ${told.room}`);
  return { take: { room: { id: room.id, setUp: 'theatre' as const }, equipment: [] } };
}

/** The fourth of January lies in the first week. Source: ISO 8601. */
const daysOf = ({ weeks, weekday }: YearTold, year: number): Day[] =>
  weeks
    .map((week) => addDays(mondayOf(asDay(`${year}-01-04`)), 7 * (week - 1) + weekday - 1))
    .filter((day) => publicHolidayOn(day) === undefined);

const CANCELLED = 0.03;
const NOT_COUNTED = 0.02;
const REASONS = [
  'Wie het zou geven, is ziek.',
  'Er was te weinig belangstelling.',
  'Het ging niet door vanwege gladheid.',
];

/** What became of a session by now: cancelled the day before, or closed at the desk the next morning. */
async function hold(ctx: Ctx, session: Planned, { staff, random }: StoryYear): Promise<void> {
  const { id, beginsAt } = session;
  const fate = random.fraction();
  const isSignedUpFor = session.told.households !== undefined;
  const dayBefore = later(beginsAt, -24 * 60);
  if (fate < CANCELLED && !isSignedUpFor) {
    if (dayBefore > ctx.now) return;
    given(
      await cancelSession(
        { ...ctx, actor: staff.programmeMaker, now: dayBefore },
        { id, reason: random.pick(REASONS) },
      ),
    );
    return;
  }
  const counted = await comeTo(ctx, session, { staff, random });
  const morning = later(startOf(addDays(dayOf(beginsAt), 1)), 9 * 60 + random.below(120));
  if (morning > ctx.now) return;
  const count = fate > 1 - NOT_COUNTED && !isSignedUpFor ? { adults: null, children: null } : counted;
  given(await closeSession({ ...ctx, actor: staff.deskWorker, now: morning }, { id, version: 1, ...count }));
}
