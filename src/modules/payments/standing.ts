import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { type Registration, readableRegistration } from '../registrations/index.ts';
import { type Payment, paidCents } from './payment.ts';
import { listPaymentsOf, lockPaymentsOf } from './sql/payments.ts';

type Readable = Awaited<ReturnType<typeof readableRegistration>>;
/** What one signs up for. */
export type Subject = Readable['subject'];

/** How a household stands with what it pays. */
export type Standing = Pick<Readable, 'registration' | 'subject' | 'people'> & {
  readonly payments: readonly Payment[];
  /** Paid and not given back. */
  readonly paidCents: number;
  /** Still to pay; below zero when more was paid than is due. */
  readonly openCents: number;
};

/** What a registration has to pay in all: nothing before it took its places, or when it has none any more. */
const dueCents = ({ state, centsDue, payment }: Registered): number =>
  (state === 'placed' || state === 'reserved') && payment !== 'none' ? centsDue : 0;

async function standingWith(ctx: Ctx, id: string, payments: readonly Payment[]): Promise<Standing> {
  const { registration, subject, people } = await readableRegistration(ctx, { id, by: 'holder' });
  const paid = paidCents(payments);
  return { registration, subject, people, payments, paidCents: paid, openCents: dueCents(registration) - paid };
}

/** How a household stands, for who has its link and for who was let in already. Throws NotFound. */
export const readStanding = async (ctx: Ctx, registrationId: string): Promise<Standing> =>
  standingWith(ctx, registrationId, await listPaymentsOf(ctx.tx, [registrationId]));

/** The same under a lock: from here until commit nobody else pays, or gives back, anything of this registration. */
export const lockStanding = async (ctx: Ctx, registrationId: string): Promise<Standing> =>
  standingWith(ctx, registrationId, await lockPaymentsOf(ctx.tx, registrationId));

type Registered = Pick<Registration, 'id' | 'state' | 'centsDue' | 'payment'>;

/** By registration, what it still has to pay in cents; one that has nothing to pay is left out. */
export async function openCentsOf(tx: Tx, registrations: readonly Registered[]): Promise<ReadonlyMap<string, number>> {
  const ids = registrations.map(({ id }) => id);
  const paid = Map.groupBy(await listPaymentsOf(tx, ids), ({ registrationId }) => registrationId);
  const open = registrations.map((one) => [one.id, dueCents(one) - paidCents(paid.get(one.id) ?? [])] as const);
  return new Map(open.filter(([, cents]) => cents > 0));
}
