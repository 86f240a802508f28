import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { formatList } from '#kernel/languages.ts';
import { type Attendance, type Registration, takesPlaces } from './registration.ts';
import { listOfSubjects } from './sql/registrations.ts';
import { listSubjects } from './sql/subjects.ts';
import { type Subject, scopeOf } from './subject.ts';
import { ATTENDANCES, nameOf } from './words.ts';

/**
 * For who plans sessions: where fewer places are left than were given, how many that are and who came last. Nobody loses a
 * place by it. Empty for who may not know who signed up.
 */
export async function sessionNotes(ctx: Ctx, sessionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sessions = (await listSubjects(ctx.tx, sessionIds, ctx.now)).filter((session) =>
    can(ctx.actor, 'registrations:read', scopeOf(session)),
  );
  const inSeries = sessions.filter(({ registersFor }) => registersFor === 'series');
  const activityIds = [...new Set(inSeries.map(({ activityId }) => activityId))];
  const series = await listSubjects(ctx.tx, activityIds, ctx.now);
  const notes = new Map<string, string>();
  for (const session of sessions) {
    const whole = inSeries.includes(session) && series.find(({ activityId }) => activityId === session.activityId);
    const text = await overfullText(ctx, whole || session);
    if (text) notes.set(session.subjectId, text);
  }
  return notes;
}

async function overfullText(ctx: Ctx, { subjectId, places }: Subject): Promise<string> {
  const over = (['on-site', 'online'] as const).flatMap((attendance) => {
    const { taken, limit } = places[attendance];
    return limit !== null && taken > limit ? [{ attendance, taken, limit }] : [];
  });
  if (over.length === 0) return '';
  const households = (await listOfSubjects(ctx.tx, [subjectId])).filter(takesPlaces);
  return over.map((each) => textOf({ ...each, last: lastOf(households, each) })).join(' ');
}

type Over = { readonly attendance: Attendance; readonly taken: number; readonly limit: number };

/** Those who came last, as many as do not fit. */
function lastOf(households: readonly Registration[], { attendance, taken, limit }: Over): Registration[] {
  let over = taken - limit;
  return households
    .filter((household) => household.attendance === attendance)
    .toReversed()
    .filter(({ persons }) => {
      const isOver = over > 0;
      over -= persons;
      return isOver;
    });
}

/** The list of registrations has them all. */
const MOST_NAMED = 5;

const textOf = ({ attendance, taken, limit, last }: Over & { last: readonly Registration[] }): string => {
  const named = last.slice(0, MOST_NAMED).map((household) => `${nameOf(household)} (${household.persons})`);
  const others = last.length - named.length;
  const names = formatList([...named, ...(others > 0 ? [`nog ${others} meer`] : [])], 'nl');
  const places = limit === 1 ? '1 plaats' : `${limit} plaatsen`;
  return `${ATTENDANCES[attendance]}: ${taken} aangemeld voor ${places}. Niemand verliest vanzelf een plek. Het laatst: ${names}.`;
};
