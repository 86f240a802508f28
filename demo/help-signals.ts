// At which questions the demo library proposes which course, and the group with which it answered one signal.
import type { User } from '#kernel/access.ts';
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, mondayOf, today } from '#kernel/days.ts';
import { aGroup } from '../src/modules/course-groups/testing.ts';
import { listCourses } from '../src/modules/courses/index.ts';
import { answerSignal, aRule, openSignals, usualTopics } from '../src/modules/help-signals/testing.ts';

/** Of a line of courses the first one is proposed. */
const PROPOSED = ['Digisterker', 'DigiVitaler', 'Tel je geld', 'Klik & Tik: De basis'];
const ANSWERED = { point: 'Informatiepunt Coevorden', course: 'Digisterker', daysAgo: 4 };
const DAY_MINUTES = 24 * 60;

/** Sets the usual rules, and answers with a group what was asked in the town. */
export async function followQuestions(ctx: Ctx, maker: User): Promise<void> {
  for (const course of await listCourses(ctx.tx))
    if (PROPOSED.includes(course.name)) await aRule(ctx, { courseId: course.id, topics: usualTopics(course) });
  const before = { ...ctx, actor: maker, now: later(ctx.now, -ANSWERED.daysAgo * DAY_MINUTES) };
  const signals = await openSignals(before);
  const signal = signals.find(({ point, course }) => point.name === ANSWERED.point && course.name === ANSWERED.course);
  const branchId = signal?.point.branchId;
  if (!signal || !branchId) return;
  const first = addDays(mondayOf(today(ctx.now)), 7 * 7 + 3);
  const days = Array.from({ length: signal.course.halfDaysFrom }, (_, week) => addDays(first, 7 * week));
  const groupId = await aGroup(before, { branchId, courseId: signal.course.id, days });
  await answerSignal(before, { pointId: signal.point.id, courseId: signal.course.id, groupId });
}
