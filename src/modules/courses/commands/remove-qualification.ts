import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { deleteQualification, lockTeacher } from '../sql/teachers.ts';
import { type Qualification, scopeOf } from '../teacher.ts';

/** Takes away what was noted by mistake. Throws NotFound, Forbidden. */
export async function removeQualification(
  ctx: Ctx,
  { id, teacherId }: Pick<Qualification, 'id' | 'teacherId'>,
): Promise<Result<{ id: string }, never>> {
  const teacher = await lockTeacher(ctx.tx, teacherId);
  if (!teacher) throw new NotFound(`teacher ${teacherId}`);
  requirePermission(ctx.actor, 'courses:edit', scopeOf(teacher));
  if (!(await deleteQualification(ctx.tx, { id, teacherId }))) throw new NotFound(`qualification ${id}`);
  await audit(ctx, 'courses.qualification-removed', teacherId);
  return ok({ id: teacherId });
}
