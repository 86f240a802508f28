import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findCourse } from '../../courses/index.ts';
import { planSessions } from '../../programme/index.ts';
import { makeDraft, municipalityAt, must } from '../make-draft.ts';
import { findGroup, insertGroup } from '../sql/groups.ts';
import { chooseTeachers } from './choose-teachers.ts';

type Plan = Parameters<typeof planSessions>[1];
type PlanRefusal = Extract<Awaited<ReturnType<typeof planSessions>>, { ok: false }>['refusal'];

export type StartGroup = Pick<Plan, 'branchId' | 'placeId' | 'moments' | 'take'> & {
  readonly courseId: string;
  /** How many people can take part. */
  readonly seats: number;
  /** With whom; empty: the library alone. */
  readonly partners: string;
  readonly teacherIds: readonly string[];
  /** The group whose waiting list asked for it. */
  readonly afterId?: string | undefined;
};

/** The course is not offered any more. */
export type Archived = { readonly code: 'archived' };
export type StartRefusal = Archived | PlanRefusal;

/**
 * Begins a group of a course: a draft in the programme with the texts of the course, for which one signs up as a whole, with
 * its half-days. The only commitment of its service there is the one that it adds to; of several staff choose.
 * Refuses: archived, and as planning does. Throws NotFound, Forbidden.
 */
export async function startGroup(ctx: Ctx, group: StartGroup): Promise<Result<{ id: string }, StartRefusal>> {
  const { courseId, branchId, placeId, moments, take, seats, partners, afterId } = group;
  const course = await findCourse(ctx.tx, courseId);
  if (!course) throw new NotFound(`course ${courseId}`);
  if (course.archivedOn) return refuse({ code: 'archived' });
  if (afterId && (await findGroup(ctx.tx, afterId))?.courseId !== courseId) throw new NotFound(`group ${afterId}`);
  const municipalityCode = await municipalityAt(ctx, group);
  requirePermission(ctx.actor, 'courses:edit', { municipality: municipalityCode, ...(branchId && { branchId }) });
  const year = Number(dayOf(moments[0]?.beginsAt ?? ctx.now).slice(0, 4));
  const id = await makeDraft(ctx, { course, municipalityCode, branchId, seats, partners, year });
  const where = { branchId, placeId, isOnline: false, seatsOnSite: null, seatsOnline: null };
  const planned = await planSessions(ctx, { activityId: id, moments, ...(take && { take }), ...where });
  if (!planned.ok) return planned;
  await insertGroup(ctx.tx, { activityId: id, courseId, afterId: afterId ?? null, startedAt: ctx.now });
  must(await chooseTeachers(ctx, { id, version: 1, teacherIds: group.teacherIds }));
  await audit(ctx, 'course-groups.group-started', id, { courseId, seats });
  return ok({ id });
}
