import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import type { Language } from '#kernel/languages.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findPoint, scopeOf } from '../../help-points/index.ts';
import { MOST_OPEN } from '../domain.ts';
import type { NoReach, NoWish, Taken, TooManyOpen } from '../refusals.ts';
import { countOpenOf, insertAppointment, lockMomentsOf, lockReach, type Reach } from '../sql.ts';
import { timingOf, type When } from '../take-moment.ts';
import { tell } from '../tell.ts';
import type { Theme } from '../themes.ts';

export type MakeAppointment = Reach & {
  readonly pointId: string;
  /** At the desk, or by telephone, staff do it. */
  readonly by: 'link' | 'staff';
  /** When it begins, or the half-days that suit. */
  readonly when: When;
  readonly theme: Theme;
  readonly language: Language;
};

/**
 * Makes an appointment, or keeps the wish for one where the point takes them at a time to agree on. Of who comes it keeps only how to reach them.
 * Refuses: taken, no-wish, too-many-open and no-reach (residents). Throws NotFound, Forbidden.
 */
export async function makeAppointment(
  ctx: Ctx,
  { pointId, by, when, ...asked }: MakeAppointment,
): Promise<Result<{ id: string }, Taken | NoWish | TooManyOpen | NoReach>> {
  const point = await findPoint(ctx.tx, pointId);
  if (!point || (point.closedOn !== null && point.closedOn <= today(ctx.now))) throw new NotFound(`point ${pointId}`);
  if (by === 'staff') requirePermission(ctx.actor, 'help-appointments:edit', scopeOf(point));
  await lockMomentsOf(ctx.tx, pointId);
  if (by === 'link') {
    if (asked.email === null && asked.phone === null) return refuse({ code: 'no-reach' });
    await lockReach(ctx.tx, asked);
    if ((await countOpenOf(ctx.tx, asked, ctx.now)) >= MOST_OPEN)
      return refuse({ code: 'too-many-open', most: MOST_OPEN });
  }
  const timing = await timingOf(ctx, { point, when, by });
  if (!timing.ok) return timing;
  const id = newId();
  await insertAppointment(ctx.tx, { id, pointId, ...asked, ...timing.value });
  await tell(ctx, { id, ...asked }, timing.value.state === 'wished' ? 'wished' : 'made');
  return ok({ id });
}
