import type { z } from 'zod';
import { timeWithOffset } from '#kernel/clock-times.ts';
import { type Request, read } from '#kernel/http.ts';
import { answer, type Fault, problem } from '#kernel/problem.ts';
import { type AgendaSession, countComing, listComing } from '../../agenda/index.ts';
import { SessionQuery } from './session-query.ts';

/** The sessions that residents may come to, or must know are cancelled, in order of time, in pages. */
export async function sessionsApi(c: Request) {
  const asked = SessionQuery.safeParse(Object.fromEntries(new URL(c.req.url).searchParams));
  if (!asked.success) {
    return problem(
      c,
      400,
      'De vraag klopt niet. Bij faults staat wat er mis is.',
      asked.error.issues.flatMap(faultsOf),
    );
  }
  const { page, pageSize, filter, changedSince } = asked.data;
  const { sessions, total } = await read(c, async ({ tx, now }) => ({
    sessions: await listComing(tx, { filter, now, changedSince }, { limit: pageSize, offset: (page - 1) * pageSize }),
    total: await countComing(tx, { filter, now, changedSince }),
  }));
  const { baseUrl } = c.var.config;
  return answer(c, { page, pageSize, total, sessions: sessions.map((session) => shown(session, baseUrl)) });
}

const faultsOf = (issue: z.core.$ZodIssue): Fault[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((path) => ({ path, code: issue.code, message: 'Deze parameter bestaat niet' }))
    : [{ path: String(issue.path[0]), code: issue.code ?? 'custom', message: issue.message }];

/** A session as the API gives it. */
function shown(session: AgendaSession, baseUrl: string) {
  const { id, state, sequence, changedAt, cancelReason, beginsAt, endsAt, isOnline, isFree, signUp } = session;
  const { activityId, slug, title, summary, pillar, audiences, ageFrom, ageUntil, language, dutchLevel } = session;
  const url = `${baseUrl}/agenda/${slug}`;
  return {
    ...{ id, state, sequence, modified: timeWithOffset(changedAt), cancelReason: cancelReason || null },
    beginsAt: timeWithOffset(beginsAt),
    endsAt: timeWithOffset(endsAt),
    activity: {
      ...{ id: activityId, slug, title, summary, url, pillar, audiences, ageFrom, ageUntil, language, dutchLevel },
      facilities: session.facilities,
    },
    place: placeOf(session),
    ...{ isOnline, isFree },
    prices: session.prices.map(({ cents, ...ages }) => ({ ...ages, amountCents: cents })),
    seats: { onSite: session.seatsOnSite, online: session.seatsOnline },
    signUp,
    signUpUrl: signUp === 'not-needed' || state === 'cancelled' ? null : `${url}/aanmelding`,
  };
}

function placeOf({ venue, street, postcode, town, branchSlug, latitude, longitude }: AgendaSession) {
  if (venue === null) return null;
  const location = latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : null;
  return { name: venue, address: { street, postcode, town }, location, branch: branchSlug };
}
