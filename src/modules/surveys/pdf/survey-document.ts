import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { renderPdf } from '#kernel/pdf/pdf.ts';
import { qrCode } from '#kernel/qr-code.ts';
import { surveyTexts } from '../pages/survey-texts.ts';
import { MARKS, OPEN_QUESTIONS, OUTCOMES, RECOMMENDATIONS, SCALE, type Version, wordingIn } from '../questions.ts';
import { smileyFile } from '../smiley.ts';

/** A survey on one sheet, ready to show. The figure in each circle is the key that is typed for it. */
export type SurveyDocument = {
  readonly organisation: string;
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly title: string;
  readonly activity: string;
  readonly lead: string;
  readonly promise: string;
  readonly statementsTitle: string;
  readonly levels: readonly string[];
  readonly unsure: string;
  readonly statements: readonly string[];
  /** Each with the figures to choose from and what its ends mean. */
  readonly numbers: readonly { readonly question: string; readonly hint: string; readonly values: readonly number[] }[];
  readonly noNames: string;
  readonly open: readonly string[];
  readonly url: string;
  readonly shownUrl: string;
};

export type OnPaper = {
  readonly organisation: string;
  readonly activity: string;
  readonly asked: Version;
  readonly language: Language;
  readonly url: string;
};

/** What stands on the sheet, in this language; questions that nobody put in it are in Dutch. */
export function surveyDocument({ organisation, activity, asked, language, url }: OnPaper): SurveyDocument {
  const t = surveyTexts[language];
  const { wording } = wordingIn(asked.texts, language);
  const { direction, locale } = LANGUAGES[language];
  const mark = { question: wording.mark, hint: t.markHint, values: MARKS };
  const recommendation = { question: wording.recommendation, hint: t.recommendationHint, values: RECOMMENDATIONS };
  return {
    ...{ organisation, activity, url, shownUrl: url.replace(/^https?:\/\//, '') },
    ...{ language: locale.slice(0, 2), isRightToLeft: direction === 'rtl' },
    ...{ title: t.title, lead: t.lead, promise: t.private, noNames: t.noNames },
    ...{ statementsTitle: t.statements, levels: SCALE.map((level) => t.levels[level]), unsure: t.unsure },
    statements: OUTCOMES.map((outcome) => wording[outcome]),
    numbers: [...(asked.asksMark ? [mark] : []), ...(asked.asksRecommendation ? [recommendation] : [])],
    open: OPEN_QUESTIONS.map((question) => wording[question]),
  };
}

/** The sheet as accessible PDF, with the code that leads to the same questions. Throws when it cannot be made (see renderPdf). */
export const surveyPdf = async (document: SurveyDocument, at: Date): Promise<Uint8Array> =>
  renderPdf({
    template: 'modules/surveys/pdf/survey.typ',
    data: document,
    files: {
      'code.svg': await qrCode(document.url, 0),
      ...Object.fromEntries(SCALE.map((level) => [`smiley-${level}.svg`, smileyFile(level)])),
    },
    at,
  });
