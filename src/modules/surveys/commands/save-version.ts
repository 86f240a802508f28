import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { Version } from '../questions.ts';
import { lockSurveysWith, moveUnanswered } from '../sql/surveys.ts';
import { insertVersion, listVersions, lockQuestionnaire } from '../sql/versions.ts';

export type SaveVersion = Pick<Version, 'questionnaireId' | 'texts' | 'asksMark' | 'asksRecommendation'> & {
  /** Of the version that was shown. */
  readonly number: number;
};

/**
 * Makes the next version of a questionnaire. A survey that nobody answered goes along; one with answers keeps the words that
 * were answered. Refuses: stale. Throws NotFound, Forbidden.
 */
export async function saveVersion(
  ctx: Ctx,
  { number: shown, ...content }: SaveVersion,
): Promise<Result<{ questionnaireId: string; versionId: string }, Stale>> {
  const { tx, actor, now } = ctx;
  requirePermission(actor, 'surveys:edit', {});
  const { questionnaireId } = content;
  if (!(await lockQuestionnaire(tx, questionnaireId))) throw new NotFound(`questionnaire ${questionnaireId}`);
  const number = ((await listVersions(tx, questionnaireId))[0]?.number ?? 0) + 1;
  if (number !== shown + 1) return refuse({ code: 'stale' });
  const versionId = newId();
  const madeBy = actor.kind === 'user' ? actor.accountId : null;
  await insertVersion(tx, { ...content, id: versionId, number, madeBy, madeAt: now });
  const asked = await lockSurveysWith(tx, questionnaireId);
  if (asked.length > 0)
    await moveUnanswered(
      tx,
      asked.map(({ id }) => id),
      versionId,
    );
  await audit(ctx, 'surveys.version-made', versionId, { questionnaireId, number });
  return ok({ questionnaireId, versionId });
}
