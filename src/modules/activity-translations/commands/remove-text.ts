import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { OtherLanguage } from '#kernel/translations.ts';
import { changeableActivity } from '../../activities/index.ts';
import { deleteTranslation } from '../sql.ts';

/** Takes the texts in a language away: residents read the Dutch ones again. Throws NotFound, Forbidden. */
export async function removeText(
  ctx: Ctx,
  { activityId, language }: { activityId: string; language: OtherLanguage },
): Promise<Result<{ id: string }, never>> {
  await changeableActivity(ctx, activityId);
  await deleteTranslation(ctx.tx, activityId, language);
  await audit(ctx, 'activity-translations.text-removed', activityId, { language });
  return ok({ id: activityId });
}
