// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { aCourse } from '../courses/testing.ts';
import { given, onDay } from '../programme/testing.ts';
import { type StartGroup, startGroup } from './commands/start-group.ts';

export { giveCertificates } from './commands/give-certificates.ts';
export { markAttendance } from './commands/mark-attendance.ts';
export { startGroup } from './commands/start-group.ts';

type Given = Partial<StartGroup> & { readonly days?: readonly string[] };

/** A group at a branch, in the mornings of these days; of a course of its own unless one is said. Gives its id. */
export async function aGroup(ctx: Ctx, { days = [], ...group }: Given & { branchId: string }): Promise<string> {
  const courseId = group.courseId ?? (await aCourse(ctx));
  const moments = days.map((day) => onDay(day, '10:00', '12:00'));
  const known = { placeId: null, seats: 8, partners: '', teacherIds: [] };
  return given(await startGroup(ctx, { ...known, moments, ...group, courseId })).id;
}
