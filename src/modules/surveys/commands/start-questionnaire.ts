import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Version } from '../questions.ts';
import { insertQuestionnaire, insertVersion } from '../sql/versions.ts';

export type StartQuestionnaire = Pick<Version, 'name' | 'texts' | 'asksMark' | 'asksRecommendation'>;
export type NameTaken = { readonly code: 'name-taken' };

/** Lays a questionnaire in the bank with its first version. Refuses: name-taken. Throws Forbidden. */
export async function startQuestionnaire(
  ctx: Ctx,
  { name, ...content }: StartQuestionnaire,
): Promise<Result<{ questionnaireId: string }, NameTaken>> {
  const { tx, actor, now } = ctx;
  requirePermission(actor, 'surveys:edit', {});
  const questionnaire = await insertQuestionnaire(tx, { id: newId(), name });
  if (!questionnaire) return refuse({ code: 'name-taken' });
  const madeBy = actor.kind === 'user' ? actor.accountId : null;
  const first = { id: newId(), questionnaireId: questionnaire.id, number: 1, madeBy, madeAt: now };
  await insertVersion(tx, { ...content, ...first });
  await audit(ctx, 'surveys.questionnaire-started', questionnaire.id);
  return ok({ questionnaireId: questionnaire.id });
}
