import { type Actor, can, municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { type Course, listCourses } from '../courses/index.ts';
import { listAsked } from '../help-contacts/index.ts';
import { findPoint, listPoints, type Point, scopeOf } from '../help-points/index.ts';
import { type Decision, type Rule, type Signal, signalOf, windowFrom } from './signal.ts';
import { listDecisions, listRules } from './sql.ts';

/** A signal with where it is and what it asks for. */
export type SignalAt = Signal & {
  readonly point: Point;
  readonly course: Course;
  readonly rule: Rule;
  /** About this point and course, the last first. */
  readonly decisions: readonly Decision[];
};

/** For which point and which course. */
export type SignalKey = { readonly pointId: string; readonly courseId: string };

export const mayRead = (actor: Actor, point: Point): boolean => can(actor, 'help-signals:read', scopeOf(point));

/** The open signals at the points that are there today and where this actor may read them, most asked first. */
export const openSignals = async (ctx: Ctx): Promise<SignalAt[]> =>
  (await signalsFor(ctx)).filter(({ isOpen }) => isOpen).toSorted((a, b) => b.questions - a.questions);

/** Those about which was decided and that did not come back, the last decision first. */
export const decidedSignals = async (ctx: Ctx): Promise<SignalAt[]> =>
  (await signalsFor(ctx)).filter(({ isOpen, decisions }) => !isOpen && decisions.length > 0).toSorted(lastFirst);

const lastFirst = ({ decisions: [one] }: SignalAt, { decisions: [other] }: SignalAt): number =>
  (other?.decidedAt.getTime() ?? 0) - (one?.decidedAt.getTime() ?? 0);

async function signalsFor(ctx: Ctx): Promise<SignalAt[]> {
  const municipalities = municipalitiesFor(ctx.actor, 'help-signals:read');
  const points = await listPoints(ctx.tx, { municipalities, on: today(ctx.now) });
  return signalsAt(
    ctx,
    points.filter((point) => mayRead(ctx.actor, point)),
  );
}

/** The open signals of one point; none for who may not read them. */
export async function openSignalsOf(ctx: Ctx, pointId: string): Promise<SignalAt[]> {
  const point = await findPoint(ctx.tx, pointId);
  if (!point || !mayRead(ctx.actor, point)) return [];
  return (await signalsAt(ctx, [point])).filter(({ isOpen }) => isOpen);
}

/** The signal of a point for a course, open or not. Throws NotFound. */
export async function signalAt(ctx: Ctx, { pointId, courseId }: SignalKey): Promise<SignalAt> {
  const point = await findPoint(ctx.tx, pointId);
  if (!point || !mayRead(ctx.actor, point)) throw new NotFound(`help point ${pointId}`);
  const signal = (await signalsAt(ctx, [point])).find(({ course }) => course.id === courseId);
  if (!signal) throw new NotFound(`rule of course ${courseId}`);
  return signal;
}

/** The rules of courses that are offered and say what they are for, with their course. */
export async function rulesInUse({ tx }: Pick<Ctx, 'tx'>): Promise<{ rule: Rule; course: Course }[]> {
  const rules = new Map((await listRules(tx)).map((rule) => [rule.courseId, rule]));
  return (await listCourses(tx)).flatMap((course) => {
    const rule = rules.get(course.id);
    return rule && rule.topics.length > 0 ? [{ rule, course }] : [];
  });
}

async function signalsAt(ctx: Ctx, points: readonly Point[]): Promise<SignalAt[]> {
  const { tx, now } = ctx;
  const day = today(now);
  const pointIds = points.map(({ id }) => id);
  const municipalities = [...new Set(points.map(({ municipalityCode }) => municipalityCode))];
  const rules = await rulesInUse(ctx);
  if (rules.length === 0 || points.length === 0) return [];
  const days = Math.max(...rules.map(({ rule }) => rule.days));
  const asked = await listAsked(tx, { municipalities, pointIds, since: windowFrom({ days }, day) });
  const askedAt = Map.groupBy(asked, ({ pointId }) => pointId);
  const decided = Map.groupBy(await listDecisions(tx, pointIds), ({ pointId }) => pointId);
  return points.flatMap((point) =>
    rules.map(({ rule, course }): SignalAt => {
      const decisions = (decided.get(point.id) ?? []).filter(({ courseId }) => courseId === course.id);
      const decision = decisions.find(({ isVoid }) => !isVoid);
      const signal = signalOf({ rule, asked: askedAt.get(point.id) ?? [], decision, day });
      return { ...signal, point, course, rule, decisions };
    }),
  );
}
