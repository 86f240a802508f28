import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Activity, readableActivity } from '../activities/index.ts';
import { type Course, findCourse } from '../courses/index.ts';
import type { Group } from './group.ts';
import { findGroup } from './sql/groups.ts';

export type ReadableGroup = { readonly group: Group; readonly course: Course; readonly activity: Activity };

/** The group with its course, when this actor may know of it. Throws NotFound. */
export async function readableGroup(ctx: Ctx, id: string): Promise<ReadableGroup> {
  const group = await findGroup(ctx.tx, id);
  const course = group && (await findCourse(ctx.tx, group.courseId));
  if (!group || !course) throw new NotFound(`group ${id}`);
  return { group, course, activity: await readableActivity(ctx, id) };
}
