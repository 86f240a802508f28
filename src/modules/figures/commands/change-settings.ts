import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type Settings, updateSettings } from '../sql.ts';

/** Sets from when on we count ourselves, and which numbers of persons are small. Refuses: stale. Throws Forbidden. */
export async function changeSettings(ctx: Ctx, settings: Settings): Promise<Result<null, Stale>> {
  requirePermission(ctx.actor, 'figures:set', {});
  if (!(await updateSettings(ctx.tx, settings))) return refuse({ code: 'stale' });
  const { countedFrom, smallNumber } = settings;
  await audit(ctx, 'figures.settings-changed', 'figures', { countedFrom, smallNumber });
  return ok(null);
}
