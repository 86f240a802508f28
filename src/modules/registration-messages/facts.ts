import type { Ctx } from '#kernel/ctx.ts';
import { listAllBranches } from '../branches/index.ts';
import { organisationName } from '../organisation/index.ts';
import { findPlace } from '../places/index.ts';
import { listSessions } from '../programme/index.ts';
import { type Registration, readableRegistration } from '../registrations/index.ts';

type Session = Awaited<ReturnType<typeof listSessions>>[number];

/** What a message can say. */
export type Facts = {
  readonly registration: Registration;
  readonly title: string;
  /** Those that it is about and that are still to come, in order of time; of one that is cancelled itself. */
  readonly sessions: readonly Pick<Session, 'id' | 'beginsAt' | 'endsAt' | 'state' | 'sequence'>[];
  /** Where the first of them is; empty when only online. */
  readonly where: string;
  /** Why it does not take place, in the words of staff. */
  readonly reason: string;
  readonly organisation: string;
};

/** Everything about a registration that a household may want to read again. Throws NotFound. */
export async function factsOf(ctx: Ctx, id: string): Promise<Facts> {
  const { registration, subject } = await readableRegistration(ctx, { id, by: 'holder' });
  const all = await listSessions(ctx.tx, registration.activityId);
  const own = all.filter((session) => registration.sessionId === null || session.id === registration.sessionId);
  const coming = own.filter(({ endsAt }) => endsAt > ctx.now);
  const planned = coming.filter(({ state }) => state === 'planned');
  const sessions = planned.length > 0 ? planned : coming;
  return {
    registration,
    sessions,
    title: subject.title,
    where: registration.attendance === 'online' ? '' : await whereOf(ctx, sessions[0]),
    reason: planned.length > 0 ? '' : (coming.at(-1)?.cancelReason ?? ''),
    organisation: await organisationName(ctx.tx),
  };
}

async function whereOf({ tx }: Ctx, session: Session | undefined): Promise<string> {
  const { branchId = null, placeId = null } = session ?? {};
  const branch = branchId === null ? undefined : (await listAllBranches(tx)).find(({ id }) => id === branchId);
  const place = branch ?? (placeId === null ? undefined : await findPlace(tx, placeId));
  return place ? [place.name, place.street, place.town].filter(Boolean).join(', ') : '';
}
