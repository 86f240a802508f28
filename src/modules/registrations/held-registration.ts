import type { Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { requireStaff } from './access.ts';
import type { By, Registration } from './registration.ts';
import { type Counter, lockCounter } from './sql/counters.ts';
import { findRegistration } from './sql/registrations.ts';
import { findSubject } from './sql/subjects.ts';
import type { Subject } from './subject.ts';

/** A registration and what it is for, as they stand under the lock of its counter. */
export type Held = { readonly registration: Registration; readonly subject: Subject; readonly counter: Counter };

/** A registration, and who asks: its household, which has its link, or staff. */
export type Asked = { readonly id: string; readonly by: By };

/** The registration with what it is for, for its household or for staff who may. Throws NotFound, Forbidden. */
export async function readableRegistration(
  ctx: Ctx,
  { id, by }: Asked,
  permission: Permission = 'registrations:read',
): Promise<Omit<Held, 'counter'>> {
  const registration = await findRegistration(ctx.tx, id);
  const subject = registration && (await findSubject(ctx.tx, registration.subjectId, ctx.now));
  if (!registration || !subject) throw new NotFound(`registration ${id}`);
  if (by === 'staff') requireStaff(ctx, permission, subject);
  return { registration, subject };
}

/** The same to change: from here until commit nobody else takes or frees places of what it is for. Throws NotFound, Forbidden. */
export async function lockedRegistration(ctx: Ctx, asked: Asked): Promise<Held> {
  const known = await readableRegistration(ctx, asked, 'registrations:edit');
  const counter = await lockCounter(ctx.tx, known.registration);
  return { ...(await readableRegistration(ctx, asked, 'registrations:edit')), counter };
}
