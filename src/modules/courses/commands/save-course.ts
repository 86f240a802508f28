import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { type CourseDetails, OF_ALL } from '../course.ts';
import { insertCourse, lockCourse, updateCourse } from '../sql/courses.ts';

export type SaveCourse = {
  readonly details: CourseDetails;
  /** Left out: a new one. */
  readonly existing?: { readonly id: string; readonly version: number } | undefined;
};

/**
 * Adds a course, or changes what is taught in it. Its public address stays what it was at first; groups that were begun
 * keep their own texts. Refuses: stale, name-taken (also by one that was called so when it was added). Throws NotFound, Forbidden.
 */
export async function saveCourse(
  ctx: Ctx,
  { details, existing }: SaveCourse,
): Promise<Result<{ id: string }, Stale | NameTaken>> {
  requirePermission(ctx.actor, 'courses:edit', OF_ALL);
  const current = existing && (await lockCourse(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`course ${existing.id}`);
  if (current && current.version !== existing?.version) return refuse({ code: 'stale' });
  const id = current?.id ?? newId();
  const write = current
    ? updateCourse(ctx.tx, id, details)
    : insertCourse(ctx.tx, { ...details, id, slug: slugOf(details.name) });
  const saved = await unlessNameTaken(write, 'courses_slug_key');
  if (!saved.ok) return saved;
  await audit(ctx, current ? 'courses.course-edited' : 'courses.course-added', id);
  return ok({ id });
}
