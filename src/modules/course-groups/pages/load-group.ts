import { can } from '#kernel/access.ts';
import { dayOf } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { scopeOf } from '../../activities/index.ts';
import { listTeachers, unqualifiedDays } from '../../courses/index.ts';
import { listSessions } from '../../programme/index.ts';
import { readableGroup } from '../readable-group.ts';
import { listGroupTeachers } from '../sql/group-teachers.ts';

export type LoadedGroup = Awaited<ReturnType<typeof loadGroup>>;

/** The group with its half-days and who teaches, and what this actor may do. Throws NotFound. */
export const loadGroup = (c: Request) =>
  read(c, async (ctx) => {
    const { group, course, activity } = await readableGroup(ctx, idParam(c));
    const halfDays = (await listSessions(ctx.tx, group.id)).filter(({ state }) => state !== 'cancelled');
    const teachers = await listTeachers(ctx.tx);
    const chosen = await listGroupTeachers(ctx.tx, group.id);
    const own = teachers.filter(({ id }) => chosen.includes(id));
    const row = scopeOf(activity);
    return {
      ...{ group, course, activity, halfDays, teachers, chosen },
      unqualified: unqualifiedDays(course, own, toCome(halfDays, ctx.now)),
      mayEdit: can(ctx.actor, 'courses:edit', row),
    };
  });

const toCome = (halfDays: readonly { beginsAt: Date; endsAt: Date }[], now: Date) =>
  halfDays.filter(({ endsAt }) => endsAt > now).map(({ beginsAt }) => dayOf(beginsAt));
