import type { Ctx } from '#kernel/ctx.ts';
import { found, type Request, read } from '#kernel/http.ts';
import { findPublicActivity } from '../agenda/index.ts';
import { ifCancelled } from '../payments/index.ts';
import { type Facts, factsOf } from '../registration-messages/index.ts';
import { readableRegistration } from '../registrations/index.ts';
import type { Subject } from './offer.ts';

type Registration = Facts['registration'];

/** What the page of a registration tells. */
export type Own = Facts & {
  readonly id: string;
  /** How many are before it on the waiting list; null when it does not wait. */
  readonly ahead: number | null;
  /** Of those who told them. */
  readonly firstNames: readonly string[];
  /** Who goes first on the waiting list. */
  readonly rules: Pick<Subject, 'newHouseholdsFirst' | 'ownMunicipalityFirst' | 'offerHours'>;
  /** Of the page of the activity; null when residents see none. */
  readonly slug: string | null;
  readonly hasBegun: boolean;
  /** The time to answer an offer is over; it may take a minute before the place goes on. */
  readonly hasLapsed: boolean;
  /** Null: as many as come. */
  readonly left: number | null;
  /** What it paid, and what it would get back if it cancelled now, in cents. */
  readonly money: { readonly paidCents: number; readonly backCents: number };
};

/** The id in the link that only its household has. Throws NotFound, the same for any text that is no such link. */
export const ownId = (c: Request): string => found(ownIdOf(c), 'registration link');

/** The same; undefined for any text that is no such link. */
export const ownIdOf = (c: Request): string | undefined => c.var.box.idOf('registration', c.req.param('token') ?? '');

export const loadOwn = (c: Request): Promise<Own> => read(c, (ctx) => ownOf(ctx, ownId(c)));

async function ownOf(ctx: Ctx, id: string): Promise<Own> {
  const facts = await factsOf(ctx, id);
  const { subject, ahead, people } = await readableRegistration(ctx, { id, by: 'holder' });
  const activity = await findPublicActivity(ctx.tx, subject.slug ?? '');
  const { attendance, state, heldUntil } = facts.registration;
  const { limit, taken } = subject.places[attendance];
  return {
    ...facts,
    ...{ id, ahead, rules: subject, firstNames: people.map(({ firstName }) => firstName).filter(Boolean) },
    slug: activity?.slug ?? null,
    hasBegun: subject.beginsAt !== null && subject.beginsAt <= ctx.now,
    hasLapsed: state === 'offered' && heldUntil !== null && heldUntil <= ctx.now,
    left: limit === null ? null : Math.max(0, limit - taken),
    money: await ifCancelled(ctx, id),
  };
}

/** How a registration stands, as its page says it. */
export type Standing = 'placed' | 'reserved' | 'offered' | 'waiting' | 'left' | 'cancelled' | 'expired' | 'over';

export function standingOf({ registration, sessions, hasLapsed }: Own): Standing {
  const { state, endedBy } = registration;
  if (isLive(registration) && sessions.length === 0) return 'over';
  if (hasLapsed) return 'expired';
  if (state !== 'cancelled') return state;
  return endedBy === 'session' ? 'cancelled' : 'left';
}

export const isLive = ({ state }: Registration): boolean => state !== 'cancelled' && state !== 'expired';

/** Something is still to come of it, to look forward to or to change. */
export const isToCome = ({ registration, sessions, hasLapsed }: Own): boolean =>
  isLive(registration) && !hasLapsed && sessions.length > 0;
