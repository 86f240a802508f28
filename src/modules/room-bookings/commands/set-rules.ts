import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type Settings, updateSettings } from '../sql/settings.ts';

/** Sets how bookings go from now on, in the whole organisation. Refuses: stale. Throws Forbidden. */
export async function setRules(ctx: Ctx, settings: Settings): Promise<Result<null, Stale>> {
  requirePermission(ctx.actor, 'room-bookings:set-rules', {});
  if (!(await updateSettings(ctx.tx, settings))) return refuse({ code: 'stale' });
  const { heldHours, unusedTimes, answerDays } = settings;
  await audit(ctx, 'room-bookings.rules-set', 'room-bookings', { heldHours, unusedTimes, answerDays });
  return ok(null);
}
