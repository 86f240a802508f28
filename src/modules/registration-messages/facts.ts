import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { listAllBranches } from '../branches/index.ts';
import { organisationName } from '../organisation/index.ts';
import { findPlace } from '../places/index.ts';
import { listSessions } from '../programme/index.ts';
import { listSubjects, type Registration, readableRegistration } from '../registrations/index.ts';

type Session = Awaited<ReturnType<typeof listSessions>>[number];

/** One time that they can come. Where it is stays empty when that is only online, or when they take part online. */
export type Occasion = Pick<Session, 'id' | 'beginsAt' | 'endsAt' | 'state' | 'sequence' | 'cancelReason'> & {
  readonly where: string;
};

/** What a message can say. */
export type Facts = {
  readonly registration: Registration;
  readonly title: string;
  readonly slug: string | null;
  /** Those that it is about and that are still to come, in order of time; of one that is cancelled itself. */
  readonly sessions: readonly Occasion[];
  /** All that they signed up for and that is still to come, what is cancelled too. */
  readonly coming: readonly Occasion[];
  /** Where the first of them is; empty when only online. */
  readonly where: string;
  /** Why it does not take place, in the words of staff. */
  readonly reason: string;
  readonly organisation: string;
};

/**
 * Everything about a registration that a household may want to read again; about one session where that is given, be it another
 * one of the activity. Throws NotFound.
 */
export async function factsOf(ctx: Ctx, id: string, sessionId?: string): Promise<Facts> {
  const { registration, subject } = await readableRegistration(ctx, { id, by: 'holder' });
  const all = await listSessions(ctx.tx, registration.activityId);
  const isOwn = (session: Pick<Session, 'id'>) =>
    registration.sessionId === null || session.id === registration.sessionId;
  const told = all.filter((session) => isOwn(session) || session.id === sessionId);
  const whereOf = await placesOf(ctx, registration.attendance === 'online' ? [] : told);
  const occasions = told.map((session): Occasion => ({ ...session, where: whereOf(session) }));
  const coming = occasions.filter((occasion) => isOwn(occasion) && occasion.endsAt > ctx.now);
  const planned = coming.filter(({ state }) => state === 'planned');
  const rest = planned.length > 0 ? planned : coming;
  const sessions = sessionId === undefined ? rest : occasions.filter((session) => session.id === sessionId);
  return {
    registration,
    sessions,
    coming,
    title: subject.title,
    slug: subject.slug,
    where: sessions[0]?.where ?? '',
    reason: planned.length > 0 ? '' : (coming.at(-1)?.cancelReason ?? ''),
    organisation: await organisationName(ctx.tx),
  };
}

type About = {
  readonly registrationId: string;
  readonly sessionId?: string | undefined;
  readonly activityId?: string | undefined;
};

/** The facts for a message: where it is about another activity, all of that which is planned for the public. Throws NotFound. */
export async function factsAbout(ctx: Ctx, { registrationId, sessionId, activityId }: About): Promise<Facts> {
  const own = await factsOf(ctx, registrationId, sessionId);
  if (activityId === undefined) return own;
  const [other] = await listSubjects(ctx.tx, [activityId], ctx.now);
  if (!other) throw new NotFound(`activity ${activityId}`);
  const all = other.activityState === 'published' ? await listSessions(ctx.tx, activityId) : [];
  const planned = all.filter(({ state }) => state === 'planned');
  const whereOf = await placesOf(ctx, planned);
  const sessions = planned.map((session): Occasion => ({ ...session, where: whereOf(session) }));
  return { ...own, sessions, title: other.title, slug: other.slug, where: sessions[0]?.where ?? '', reason: '' };
}

type Where = Pick<Session, 'branchId' | 'placeId'>;

/** Says in words where each of these is. */
async function placesOf({ tx }: Ctx, sessions: readonly Where[]): Promise<(session: Where) => string> {
  const branches = sessions.some(({ branchId }) => branchId !== null) ? await listAllBranches(tx) : [];
  const known = new Map<string, Parameters<typeof textOf>[0]>(branches.map((branch) => [branch.id, branch]));
  for (const placeId of new Set(sessions.map((session) => session.placeId))) {
    const place = placeId === null ? undefined : await findPlace(tx, placeId);
    if (place) known.set(place.id, place);
  }
  return ({ branchId, placeId }) => {
    const place = known.get(branchId ?? placeId ?? '');
    return place ? textOf(place) : '';
  };
}

const textOf = ({ name, street, town }: { name: string; street: string; town: string }): string =>
  [name, street, town].filter(Boolean).join(', ');
