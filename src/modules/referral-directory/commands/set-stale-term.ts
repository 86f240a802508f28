import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockSettings, updateSettings } from '../sql/settings.ts';

/** Sets after how many months an entry is stale that nobody confirmed. Refuses: stale. Throws Forbidden. */
export async function setStaleTerm(
  ctx: Ctx,
  { months, version }: { months: number; version: number },
): Promise<Result<null, Stale>> {
  requirePermission(ctx.actor, 'referral-directory:edit', {});
  const settings = await lockSettings(ctx.tx);
  if (settings.version !== version) return refuse({ code: 'stale' });
  await updateSettings(ctx.tx, months);
  await audit(ctx, 'referral-directory.stale-term-set', 'settings', { months });
  return ok(null);
}
