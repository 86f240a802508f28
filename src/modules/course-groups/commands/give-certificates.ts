import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { scopeOf } from '../../activities/index.ts';
import { attendanceOf } from '../queries.ts';
import { insertCertificates } from '../sql/attendance.ts';

export type GiveCertificates = {
  readonly id: string;
  /** To whom, by the keys of participants. */
  readonly keys: readonly string[];
  /** Why also to who was there less often than the course asks; empty: not to them. */
  readonly reason: string;
};

/** Nobody takes part in what they never came to, whatever the reason. */
export type NeverThere = { readonly code: 'never-there'; readonly people: number };
export type NobodyChosen = { readonly code: 'nobody-chosen' };
/** So many were there less often than the course asks, and nobody said why they get one. */
export type NotEnough = { readonly code: 'not-enough'; readonly people: number; readonly halfDays: number };

/**
 * Gives participants their certificates, each once. Of who it was only the registration is kept.
 * Refuses: nobody-chosen, never-there, not-enough. Throws NotFound, also for who does not take part; Forbidden.
 */
export async function giveCertificates(
  ctx: Ctx,
  { id, keys, reason }: GiveCertificates,
): Promise<Result<{ id: string }, NobodyChosen | NeverThere | NotEnough>> {
  const { activity, course, halfDays, participants } = await attendanceOf(ctx, id);
  requirePermission(ctx.actor, 'courses:certify', scopeOf(activity));
  if (keys.length === 0) return refuse({ code: 'nobody-chosen' });
  const chosen = participants.filter(({ key }) => keys.includes(key));
  if (chosen.length < new Set(keys).size) throw new NotFound(`participants of ${id}`);
  const absent = chosen.filter(({ attended }) => attended === 0);
  if (absent.length > 0) return refuse({ code: 'never-there', people: absent.length });
  const asked = Math.min(course.certificateFrom, halfDays.length);
  const short = chosen.filter(({ attended }) => attended < asked);
  if (short.length > 0 && reason === '') return refuse({ code: 'not-enough', people: short.length, halfDays: asked });
  await insertCertificates(
    ctx.tx,
    chosen.map(({ registrationId, person, attended }) => ({
      ...{ registrationId, person, activityId: id, givenOn: today(ctx.now), attended, halfDays: halfDays.length },
      reason: attended < asked ? reason : '',
    })),
  );
  await audit(ctx, 'course-groups.certificates-given', id, { certificates: chosen.length });
  return ok({ id });
}
