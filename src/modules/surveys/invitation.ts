import type { AskedAfterwards } from '#kernel/asked-afterwards.ts';
import { pathIn } from '#kernel/languages.ts';
import { invitationTexts } from './invitation-texts.ts';
import { findSurveyOf } from './sql/surveys.ts';
import { isOpen, surveyPath } from './survey.ts';

/** The survey of an activity, as long as one can answer it. The address has nothing of the household that it is sent to. */
export const invitation: AskedAfterwards = async ({ tx, now }, activityId, language) => {
  const survey = await findSurveyOf(tx, activityId);
  if (!survey || !isOpen(survey, now)) return undefined;
  return { text: invitationTexts[language], path: pathIn(language, surveyPath(survey.code)) };
};
