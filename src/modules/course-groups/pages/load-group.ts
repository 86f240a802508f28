import { can } from '#kernel/access.ts';
import { startOf } from '#kernel/clock-times.ts';
import { dayOf } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { scopeOf } from '../../activities/index.ts';
import { listTeachers, unqualifiedDays } from '../../courses/index.ts';
import { attendanceOf } from '../queries.ts';
import { listGroupTeachers } from '../sql/group-teachers.ts';
import { whoHeard } from '../who-heard.ts';

export type LoadedGroup = Awaited<ReturnType<typeof loadGroup>>;

/** The group with its half-days, who teaches and who takes part, and what this actor may do. Throws NotFound. */
export const loadGroup = (c: Request) =>
  read(c, async (ctx) => {
    const attendance = await attendanceOf(ctx, idParam(c));
    const { group, course, activity, halfDays } = attendance;
    const teachers = await listTeachers(ctx.tx);
    const chosen = await listGroupTeachers(ctx.tx, group.id);
    const own = teachers.filter(({ id }) => chosen.includes(id));
    const days = halfDays.filter(({ endsAt }) => endsAt > ctx.now).map(({ beginsAt }) => dayOf(beginsAt));
    const row = scopeOf(activity);
    return {
      ...{ ...attendance, teachers, chosen, heard: await whoHeard(ctx, group) },
      unqualified: unqualifiedDays(course, own, days),
      /** The half-days whose day has come: only then somebody can have been there. */
      begun: new Set(halfDays.flatMap(({ id, beginsAt }) => (startOf(dayOf(beginsAt)) <= ctx.now ? [id] : []))),
      mayEdit: can(ctx.actor, 'courses:edit', row),
      mayRead: can(ctx.actor, 'registrations:read', row),
      mayMark: can(ctx.actor, 'door-lists:use', row),
      mayCertify: can(ctx.actor, 'courses:certify', row),
    };
  });
