import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { branchOf, listBranches } from '../branches/index.ts';
import { demandOf, listGroups } from '../course-groups/index.ts';
import { listTeachers, type Teacher, unqualifiedDays } from '../courses/index.ts';
import type { Point } from '../help-points/index.ts';
import { findPlace } from '../places/index.ts';
import { type FirstStart, firstStart } from './first-start.ts';
import type { SignalAt } from './queries.ts';
import { canMeetAt, nearestTo, type Spot } from './spot.ts';

/** The group that would answer a signal. Undefined where nothing was found: somebody must choose. */
export type Proposal = {
  readonly spot: Spot | undefined;
  readonly start: FirstStart | undefined;
  readonly halfDays: number;
  /** Who may teach the course in the municipality on its first day. */
  readonly teachers: readonly Teacher[];
  /** How many people wait for this course in the municipality. */
  readonly waiting: number;
};

/** What to begin: where, from when on, and with whom. It is a proposal: the form that it fills in decides. */
export async function proposalFor(ctx: Ctx, { point, course }: SignalAt): Promise<Proposal> {
  const spot = await spotFor(ctx, point);
  const start = spot && (await firstStart(ctx, { point, course, spot }));
  const day = start?.day ?? today(ctx.now);
  const teachers = (await listTeachers(ctx.tx)).filter(
    (teacher) =>
      (teacher.leftOn === null || day < teacher.leftOn) &&
      (teacher.municipalityCode === null || teacher.municipalityCode === point.municipalityCode) &&
      unqualifiedDays(course, [teacher], [day]).length === 0,
  );
  const near = { courseId: course.id, municipalities: [point.municipalityCode], endsAfter: ctx.now };
  const [demand] = demandOf(await listGroups(ctx.tx, near));
  return { spot, start, halfDays: course.halfDaysFrom, teachers, waiting: demand?.waiting ?? 0 };
}

/** The place of the point itself when a group can meet there, else the nearest branch of its municipality. */
async function spotFor({ tx, now }: Ctx, point: Point): Promise<Spot | undefined> {
  if (point.branchId !== null) {
    const { id, name } = await branchOf(tx, { branchId: point.branchId });
    return { kind: 'branch', id, name };
  }
  const place = point.placeId === null ? undefined : await findPlace(tx, point.placeId);
  if (place && canMeetAt(place.kind)) return { kind: 'place', id: place.id, name: place.name };
  const branch = nearestTo(await listBranches(tx, today(now), point.municipalityCode), point);
  return branch && { kind: 'branch', id: branch.id, name: branch.name };
}
