import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { isAnnounced, readableActivity, scopeOf } from '../../activities/index.ts';
import { listSessions } from '../../programme/index.ts';
import { insertSurvey } from '../sql/surveys.ts';
import { listVersions } from '../sql/versions.ts';
import { newCode, usualEnd } from '../survey.ts';

export type AttachRefusal = { readonly code: 'not-announced' } | { readonly code: 'already-there' };

/**
 * Puts a questionnaire, as it is worded now, to who come to an activity; open until four weeks after its last session.
 * Refuses: not-announced, already-there. Throws NotFound, Forbidden.
 */
export async function attachSurvey(
  ctx: Ctx,
  { activityId, questionnaireId }: { activityId: string; questionnaireId: string },
): Promise<Result<{ id: string; code: string }, AttachRefusal>> {
  const activity = await readableActivity(ctx, activityId, 'locked');
  requirePermission(ctx.actor, 'surveys:use', scopeOf(activity));
  if (!isAnnounced(activity)) return refuse({ code: 'not-announced' });
  const [latest] = await listVersions(ctx.tx, questionnaireId);
  if (!latest) throw new NotFound(`questionnaire ${questionnaireId}`);
  const openUntil = usualEnd(await listSessions(ctx.tx, activityId), ctx.now);
  const survey = { id: newId(), activityId, versionId: latest.id, code: newCode(), openUntil };
  if (!(await insertSurvey(ctx.tx, survey))) return refuse({ code: 'already-there' });
  await audit(ctx, 'surveys.survey-attached', survey.id, { activityId, versionId: latest.id });
  return ok({ id: survey.id, code: survey.code });
}
