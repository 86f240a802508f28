import { z } from 'zod';
import { defineForms, type Fields } from '#kernel/forms.ts';
import { type Answers, NUMBERED, OPEN_QUESTIONS } from '../questions.ts';
import { surveyTexts } from './survey-texts.ts';

/** Long enough for who has much to say, too short for a report about somebody. */
export const MOST_SIGNS = 1_000;

const questionsOf = (field: Fields) => {
  const level = field.optionalWholeNumber({ min: 0, max: 5 });
  return {
    ...{ knowledge: level, confidence: level, application: level, awareness: level },
    mark: field.optionalWholeNumber({ min: 1, max: 10 }),
    recommendation: field.optionalWholeNumber({ min: 0, max: 10 }),
    liked: field.optionalText(MOST_SIGNS),
    better: field.optionalText(MOST_SIGNS),
  };
};

/** A filled-in survey in each language. Every question may stay empty. */
export const answerForms = defineForms(surveyTexts, (_, field) =>
  z.object({ ...questionsOf(field), asked: field.optionalText(), _key: field.key() }),
);

/** The questions alone, out of what was parsed. */
export const answersOf = (values: Answers): Answers =>
  Object.fromEntries([...NUMBERED, ...OPEN_QUESTIONS].map((question) => [question, values[question]]));
