import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { OF_ALL } from '../course.ts';
import { lockCourse, updateCourse } from '../sql/courses.ts';

/** Stops offering a course, or takes it up again. Its groups go on. Throws NotFound, Forbidden. */
export async function archiveCourse(
  ctx: Ctx,
  { id, archived }: { id: string; archived: boolean },
): Promise<Result<{ id: string }, never>> {
  requirePermission(ctx.actor, 'courses:edit', OF_ALL);
  if (!(await lockCourse(ctx.tx, id))) throw new NotFound(`course ${id}`);
  await updateCourse(ctx.tx, id, { archivedOn: archived ? today(ctx.now) : null });
  await audit(ctx, archived ? 'courses.course-archived' : 'courses.course-taken-up', id);
  return ok({ id });
}
