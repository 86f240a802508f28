import { type Language, languages } from '#kernel/languages.ts';

/** What a visit can bring, each asked by one statement. Source: Project Outcome, Public Library Association. */
export const OUTCOMES = ['knowledge', 'confidence', 'application', 'awareness'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What can be answered in one's own words. */
export const OPEN_QUESTIONS = ['liked', 'better'] as const;
export type OpenQuestion = (typeof OPEN_QUESTIONS)[number];

/** Every question of a questionnaire, in the order in which it is asked. */
export const QUESTIONS = [...OUTCOMES, ...OPEN_QUESTIONS, 'mark', 'recommendation'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The sentences of a questionnaire in one language. */
export type Wording = Readonly<Record<Question, string>>;
/** In Dutch, and in each other language in which it is complete. */
export type Wordings = { readonly nl: Wording } & { readonly [L in Exclude<Language, 'nl'>]?: Wording };

/** A questionnaire as it is asked. Another wording is another version: answers to one and to the other are never added up. */
export type Version = {
  readonly id: string;
  readonly questionnaireId: string;
  readonly name: string;
  readonly number: number;
  readonly texts: Wordings;
  readonly asksMark: boolean;
  readonly asksRecommendation: boolean;
};

/** Not at all to fully, and what is said by who does not know. */
export const SCALE = [1, 2, 3, 4, 5] as const;
export type Level = (typeof SCALE)[number];
export const DOES_NOT_KNOW = 0;

export const MARKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export const RECOMMENDATIONS = [0, ...MARKS] as const;

/** The sentences in this language, or the Dutch ones with `isDutch` where nobody has put them in it. */
export function wordingIn(texts: Wordings, language: Language): { wording: Wording; isDutch: boolean } {
  const wording = texts[language];
  return { wording: wording ?? texts.nl, isDutch: wording === undefined };
}

/** The languages in which all is said. */
export const languagesOf = (texts: Wordings): Language[] =>
  languages.filter((language) => texts[language] !== undefined);

/** One filled-in form: a number for each question that was answered, and what was written. */
export type Answers = Readonly<Partial<Record<Numbered, number | undefined>>> &
  Readonly<Partial<Record<OpenQuestion, string | undefined>>>;

/** Whether anything was answered at all. */
export const isEmpty = (answers: Answers): boolean => QUESTIONS.every((question) => answers[question] === undefined);

/** What can be answered with a number. */
export const NUMBERED = [...OUTCOMES, 'mark', 'recommendation'] as const;
export type Numbered = (typeof NUMBERED)[number];

/** The questions with a number that this version asks. */
export const numberedIn = ({ asksMark, asksRecommendation }: Version): Numbered[] =>
  NUMBERED.filter((question) =>
    question === 'mark' ? asksMark : question === 'recommendation' ? asksRecommendation : true,
  );
