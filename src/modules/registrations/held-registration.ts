import type { Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import type { Answer } from '../sign-up-rules/index.ts';
import { requireStaff } from './access.ts';
import type { By, PricedPerson, Registration } from './registration.ts';
import { type Counter, lockCounter } from './sql/counters.ts';
import { listAnswers, listPersons } from './sql/details.ts';
import { listQueue } from './sql/queue.ts';
import { findRegistration } from './sql/registrations.ts';
import { findSubject } from './sql/subjects.ts';
import type { Subject } from './subject.ts';

/** A registration and what it is for, as they stand under the lock of its counter. */
export type Held = { readonly registration: Registration; readonly subject: Subject; readonly counter: Counter };

/** A registration, and who asks: its household, which has its link, or staff. */
export type Asked = { readonly id: string; readonly by: By };

/** A registration to read: with what it is for, who comes and what each pays, and what they answered. */
export type Readable = Omit<Held, 'counter'> & {
  readonly people: readonly PricedPerson[];
  readonly answers: readonly Answer[];
  /** How many households are before it on the waiting list; null when it does not wait. */
  readonly ahead: number | null;
};

/** The registration with all that is known of it, for its household or for staff who may. Throws NotFound, Forbidden. */
export async function readableRegistration(ctx: Ctx, asked: Asked): Promise<Readable> {
  const known = await knownRegistration(ctx, asked, 'registrations:read');
  const ids = [known.registration.id];
  const [people, answers] = [await listPersons(ctx.tx, ids), await listAnswers(ctx.tx, ids)];
  return { ...known, people, answers, ahead: await aheadOf(ctx, known) };
}

/** By the very order in which households move up. */
async function aheadOf({ tx }: Ctx, { registration, subject }: Omit<Held, 'counter'>): Promise<number | null> {
  if (registration.state !== 'waiting') return null;
  return (await listQueue(tx, registration, subject)).findIndex(({ id }) => id === registration.id);
}

async function knownRegistration(ctx: Ctx, { id, by }: Asked, permission: Permission): Promise<Omit<Held, 'counter'>> {
  const registration = await findRegistration(ctx.tx, id);
  const subject = registration && (await findSubject(ctx.tx, registration.subjectId, ctx.now));
  if (!registration || !subject) throw new NotFound(`registration ${id}`);
  if (by === 'staff') requireStaff(ctx, permission, subject);
  return { registration, subject };
}

/** The same to change: from here until commit nobody else takes or frees places of what it is for. Throws NotFound, Forbidden. */
export async function lockedRegistration(ctx: Ctx, asked: Asked): Promise<Held> {
  const known = await knownRegistration(ctx, asked, 'registrations:edit');
  const counter = await lockCounter(ctx.tx, known.registration);
  return { ...(await knownRegistration(ctx, asked, 'registrations:edit')), counter };
}
