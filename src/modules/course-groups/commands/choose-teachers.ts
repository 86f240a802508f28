import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { listTeachers } from '../../courses/index.ts';
import { replaceGroupTeachers } from '../sql/group-teachers.ts';
import { lockGroup } from '../sql/groups.ts';

export type ChooseTeachers = { readonly id: string; readonly version: number; readonly teacherIds: readonly string[] };

/**
 * Says who teach a group, in place of who did. Refuses: stale. Throws NotFound, also for somebody who does not teach;
 * Forbidden.
 */
export async function chooseTeachers(
  ctx: Ctx,
  { id, version, teacherIds }: ChooseTeachers,
): Promise<Result<{ id: string }, Stale>> {
  await changeableActivity(ctx, id, 'courses:edit');
  const group = await lockGroup(ctx.tx, id);
  if (!group) throw new NotFound(`group ${id}`);
  const known = new Set((await listTeachers(ctx.tx)).map((teacher) => teacher.id));
  const unknown = teacherIds.find((teacherId) => !known.has(teacherId));
  if (unknown !== undefined) throw new NotFound(`teacher ${unknown}`);
  if (group.version !== version) return refuse({ code: 'stale' });
  await replaceGroupTeachers(ctx.tx, id, [...new Set(teacherIds)]);
  await audit(ctx, 'course-groups.teachers-chosen', id, { teachers: teacherIds.length });
  return ok({ id });
}
