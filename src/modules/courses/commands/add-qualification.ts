import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { insertQualification, lockTeacher } from '../sql/teachers.ts';
import { type Qualification, scopeOf } from '../teacher.ts';

export type AddQualification = Pick<Qualification, 'teacherId' | 'name' | 'heldFrom' | 'heldUntil'>;

export type EndsBeforeItBegins = { readonly code: 'held-until-before-from' };

/**
 * Notes what a teacher may teach, from when until when, and that the actor saw the proof of it today.
 * Refuses: held-until-before-from. Throws NotFound, Forbidden.
 */
export async function addQualification(
  ctx: Ctx,
  held: AddQualification,
): Promise<Result<{ id: string }, EndsBeforeItBegins>> {
  const teacher = await lockTeacher(ctx.tx, held.teacherId);
  if (!teacher) throw new NotFound(`teacher ${held.teacherId}`);
  requirePermission(ctx.actor, 'courses:edit', scopeOf(teacher));
  if (held.heldUntil !== null && held.heldUntil < held.heldFrom) return refuse({ code: 'held-until-before-from' });
  const checkedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertQualification(ctx.tx, { ...held, id: newId(), checkedOn: today(ctx.now), checkedBy });
  await audit(ctx, 'courses.qualification-added', held.teacherId);
  return ok({ id: held.teacherId });
}
