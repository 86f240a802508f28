import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import type { SubjectNote } from '#kernel/module.ts';
import { findCourse, listTeachers, unqualifiedDays } from '../courses/index.ts';
import { listSessions } from '../programme/index.ts';
import { listGroupTeachers } from './sql/group-teachers.ts';
import { findGroup } from './sql/groups.ts';

/** That an activity is a group of a course, with the way to it; and that nobody who teaches it may, where that is so. */
export async function groupNote({ tx, now }: Ctx, activityId: string): Promise<SubjectNote | undefined> {
  const group = await findGroup(tx, activityId);
  const course = group && (await findCourse(tx, group.courseId));
  if (!course) return undefined;
  const chosen = await listGroupTeachers(tx, activityId);
  const toCome = (await listSessions(tx, activityId)).filter(
    ({ state, endsAt }) => state === 'planned' && endsAt > now,
  );
  const lacking = unqualifiedDays(
    course,
    (await listTeachers(tx)).filter(({ id }) => chosen.includes(id)),
    toCome.map(({ beginsAt }) => dayOf(beginsAt)),
  );
  const times = lacking.length === 1 ? '1 dagdeel' : `${lacking.length} dagdelen`;
  const missing = lacking.length > 0 ? `. Op ${times} is er geen docent met bevoegdheid ${course.qualification}` : '';
  return {
    title: `Dit is een groep van de cursus ${course.name}${missing}`,
    action: { label: 'Deelnemers en docenten', href: `/werk/cursusgroepen/${activityId}` },
  };
}
