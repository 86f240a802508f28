import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type Settings, updateSettings } from '../sql/settings.ts';

/** For how many years people are asked to agree from now on; what was agreed before stays so. Refuses: stale. Throws Forbidden. */
export async function setRules(ctx: Ctx, settings: Settings): Promise<Result<null, Stale>> {
  requirePermission(ctx.actor, 'testimonials:set-rules', {});
  if (!(await updateSettings(ctx.tx, settings))) return refuse({ code: 'stale' });
  await audit(ctx, 'testimonials.rules-set', 'testimonials', { mostYears: settings.mostYears });
  return ok(null);
}
