// Builders for tests and for the demo, of this module and others.
import { randomUUID } from 'node:crypto';
import type { Ctx } from '#kernel/ctx.ts';
import { aPublished, given } from '../programme/testing.ts';
import { answerSurvey } from './commands/answer-survey.ts';
import { attachSurvey } from './commands/attach-survey.ts';
import { installQuestionnaire, STANDARD } from './commands/install-questionnaire.ts';
import type { Answers } from './questions.ts';

import { findSurvey } from './sql/surveys.ts';
import { listLatestVersions } from './sql/versions.ts';
import type { Survey } from './survey.ts';

export type { Answers } from './questions.ts';

/** The questionnaire of the house, laid in the bank if it was not there. */
export async function standardQuestionnaire(ctx: Ctx): Promise<string> {
  await installQuestionnaire(ctx);
  const standard = (await listLatestVersions(ctx.tx)).find(({ name }) => name === STANDARD);
  if (!standard) throw new Error('there is no questionnaire of the house');
  return standard.questionnaireId;
}

/** Puts the questionnaire of the house to who come to an activity. */
export async function aSurvey(ctx: Ctx, activityId: string): Promise<Survey> {
  const questionnaireId = await standardQuestionnaire(ctx);
  const { id } = given(await attachSurvey(ctx, { activityId, questionnaireId }));
  return reread(ctx, id);
}

/** One about a lecture on 3 December. */
export async function aSurveyedLecture(
  ctx: Ctx,
  activity: Parameters<typeof aPublished>[1] | object = {},
): Promise<Survey> {
  const { activity: published } = await aPublished(ctx, { days: ['2026-12-03'], ...activity });
  return aSurvey(ctx, published.id);
}

/** The survey as it stands now. */
export async function reread({ tx }: Ctx, id: string): Promise<Survey> {
  const survey = await findSurvey(tx, id);
  if (!survey) throw new Error(`survey ${id} is gone`);
  return survey;
}

/** Fills it in once for each of these. */
export async function answered(ctx: Ctx, { code, versionId }: Survey, all: readonly Answers[]): Promise<void> {
  for (const answers of all) given(await answerSurvey(ctx, { code, versionId, formId: randomUUID(), answers }));
}
