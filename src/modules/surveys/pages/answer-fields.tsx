import type { FormState } from '#kernel/forms.ts';
import type { Language } from '#kernel/languages.ts';
import { RadioGroup } from '#ui/choice-field.tsx';
import { TextArea } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import {
  DOES_NOT_KNOW,
  MARKS,
  OPEN_QUESTIONS,
  OUTCOMES,
  RECOMMENDATIONS,
  SCALE,
  type Version,
  wordingIn,
} from '../questions.ts';
import { MOST_SIGNS } from './answer-form.ts';
import { Smiley } from './smiley.tsx';
import { surveyTexts } from './survey-texts.ts';

type Asking = { readonly asked: Version; readonly state: FormState; readonly language: Language };

/** Every question of a version, each of which may stay empty. */
export const AnswerFields = (asking: Asking) => (
  <>
    <Statements {...asking} />
    <Numbers {...asking} />
    <OwnWords {...asking} />
  </>
);

/** The sentence of a question; in Dutch, and marked so, where nobody put it in this language. */
function sentencesIn({ asked, language }: Asking) {
  const { wording, isDutch } = wordingIn(asked.texts, language);
  const marks = isDutch ? writtenInDutch(language) : {};
  return (question: keyof typeof wording) => <span {...marks}>{wording[question]}</span>;
}

const Statements = (asking: Asking) => {
  const t = surveyTexts[asking.language];
  const sentence = sentencesIn(asking);
  const levels = SCALE.map((level) => ({
    value: String(level),
    label: (
      <>
        <Smiley level={level} />
        <span>{t.levels[level]}</span>
      </>
    ),
  }));
  const choices = [...levels, { value: String(DOES_NOT_KNOW), label: t.unsure }];
  return (
    <div class="survey-statements">
      <FieldGroup legend={t.statements}>
        {OUTCOMES.map((outcome) => (
          <RadioGroup state={asking.state} name={outcome} label={sentence(outcome)} choices={choices} required inline />
        ))}
      </FieldGroup>
    </div>
  );
};

const choicesFrom = (numbers: readonly number[]) =>
  numbers.map((number) => ({ value: String(number), label: String(number) }));

const Numbers = (asking: Asking) => {
  const { asked, state, language } = asking;
  const t = surveyTexts[language];
  const sentence = sentencesIn(asking);
  if (!asked.asksMark && !asked.asksRecommendation) return null;
  return (
    <div class="survey-numbers">
      {asked.asksMark && (
        <RadioGroup
          {...{ state, choices: choicesFrom(MARKS), label: sentence('mark'), hint: t.markHint }}
          name="mark"
          required
          inline
        />
      )}
      {asked.asksRecommendation && (
        <RadioGroup
          {...{ state, choices: choicesFrom(RECOMMENDATIONS), hint: t.recommendationHint }}
          name="recommendation"
          label={sentence('recommendation')}
          required
          inline
        />
      )}
    </div>
  );
};

const OwnWords = (asking: Asking) => {
  const t = surveyTexts[asking.language];
  const sentence = sentencesIn(asking);
  return (
    <FieldGroup legend={t.words}>
      <p>
        <strong>{t.noNames}</strong>
      </p>
      {OPEN_QUESTIONS.map((question) => (
        <TextArea state={asking.state} name={question} label={sentence(question)} rows={3} maxlength={MOST_SIGNS} />
      ))}
    </FieldGroup>
  );
};
