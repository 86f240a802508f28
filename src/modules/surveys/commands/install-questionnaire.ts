import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { insertQuestionnaire, insertVersion } from '../sql/versions.ts';
import { standardTexts } from '../standard-texts.ts';

/** The name of the questionnaire that comes with the house. */
export const STANDARD = 'Na een activiteit';

/** Lays the questionnaire of the house in the bank, once: what staff made of it since stays. */
export async function installQuestionnaire({ tx, now }: Ctx): Promise<void> {
  const questionnaire = await insertQuestionnaire(tx, { id: newId(), name: STANDARD });
  if (!questionnaire) return;
  await insertVersion(tx, {
    ...{ id: newId(), questionnaireId: questionnaire.id, number: 1, texts: standardTexts },
    ...{ asksMark: true, asksRecommendation: true, madeBy: null, madeAt: now },
  });
}
