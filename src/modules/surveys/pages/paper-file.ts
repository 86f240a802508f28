import { answerPdf } from '#kernel/file-answer.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { languages } from '#kernel/languages.ts';
import { surveyDocument, surveyPdf } from '../pdf/survey-document.ts';
import { readableSurvey } from '../readable-survey.ts';
import { surveyPath } from '../survey.ts';

/** The sheet of a survey, in the language asked for (`?taal=ar`) or in Dutch. */
export async function paperFile(c: Request) {
  const { survey, activity, asked } = await read(c, (ctx) => readableSurvey(ctx, idParam(c)));
  const language = languages.find((each) => each === c.req.query('taal')) ?? 'nl';
  const url = `${c.var.config.baseUrl}${surveyPath(survey.code)}`;
  const { organisation } = c.var;
  const document = surveyDocument({ organisation, activity: activity.title, asked, language, url });
  return answerPdf(c, { pdf: await surveyPdf(document, c.var.now()), name: `enquete-${survey.code}-${language}` });
}
