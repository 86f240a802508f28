import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { findSettings, upsertSettings } from '../sql/settings.ts';

export type SaveSettings = Settings & { readonly activityId: string };

export type ClosesBeforeItOpens = { readonly code: 'closes-before-it-opens' };
/** People signed up already, for what it was before. */
export type HasRegistrations = { readonly code: 'has-registrations' };
export type SettingsRefusal = Stale | ClosesBeforeItOpens | HasRegistrations;

/**
 * Says how residents sign up for an activity. `version` is that of what was shown, 0 for the defaults.
 * Refuses: stale, closes-before-it-opens, has-registrations (from sessions to series or back). Throws NotFound, Forbidden.
 */
export async function saveSettings(
  ctx: Ctx,
  { activityId, ...settings }: SaveSettings,
): Promise<Result<{ activityId: string }, SettingsRefusal>> {
  await changeableActivity(ctx, activityId, 'sign-up-rules:edit');
  const { isFixed, ...before } = (await findSettings(ctx.tx, activityId)) ?? { ...DEFAULT_SETTINGS, isFixed: false };
  if (before.version !== settings.version) return refuse({ code: 'stale' });
  const { opensAt, closesAt } = settings;
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt) return refuse({ code: 'closes-before-it-opens' });
  if (isFixed && before.registersFor !== settings.registersFor) return refuse({ code: 'has-registrations' });
  await upsertSettings(ctx.tx, activityId, { ...settings, version: settings.version + 1 });
  await audit(ctx, 'sign-up-rules.settings-saved', activityId);
  return ok({ activityId });
}
