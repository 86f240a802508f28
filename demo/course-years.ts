// Groups of courses that the demo library held in its two years; how many came is made up.
import type { User } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, mondayOf } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { aGroup } from '../src/modules/course-groups/testing.ts';
import { listCourses } from '../src/modules/courses/index.ts';
import { closeSession, given, publishActivity, shown } from '../src/modules/programme/testing.ts';

/** In the week of a day of the year, on a day of the week (Monday is 1), with how many came to each half-day. */
const GROUPS = [
  { course: 'Digisterker', branch: 'Bibliotheek Coevorden', week: '03-05', weekday: 4, came: [7, 7, 6, 7] },
  { course: 'DigiVitaler', branch: 'Servicepunt Dalen', week: '06-09', weekday: 2, came: [6, 5, 6] },
  { course: 'Klik & Tik: De basis', branch: 'Bibliotheek Sleen', week: '09-17', weekday: 4, came: [8, 8, 7, 7, 6] },
] as const;

/** The groups of a year that are over by now. */
export async function holdCourses(ctx: Ctx, maker: User, year: number): Promise<void> {
  const courses = new Map((await listCourses(ctx.tx)).map(({ name, id }) => [name, id]));
  const branches = new Map((await branchesFor(ctx)).map(({ name, id }) => [name, id]));
  for (const { course, branch, week, weekday, came } of GROUPS) {
    const [courseId, branchId] = [courses.get(course), branches.get(branch)];
    if (!courseId || !branchId) throw new Error(`the demo has no ${course} at ${branch}`);
    const first = addDays(mondayOf(asDay(`${year}-${week}`)), weekday - 1);
    const days = came.map((_, index) => addDays(first, 7 * index));
    if (startOf(days.at(-1) ?? first) > ctx.now) continue;
    const before = { ...ctx, actor: maker, now: startOf(addDays(first, -30)) };
    const id = await aGroup(before, { courseId, branchId, days });
    given(await publishActivity({ ...before, actor: { kind: 'program', name: 'demo' } }, { id }));
    const { sessions } = await shown(before, id);
    for (const [index, { id: sessionId, version }] of sessions.entries()) {
      const closedAt = { ...before, now: startOf(addDays(days[index] ?? first, 1)) };
      const counted = { adults: came[index] ?? null, children: null, giftBooks: null };
      given(await closeSession(closedAt, { id: sessionId, version, ...counted }));
    }
  }
}
