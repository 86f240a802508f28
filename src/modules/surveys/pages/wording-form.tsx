import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { type Language, languages } from '#kernel/languages.ts';
import { OTHER_LANGUAGES } from '#kernel/translations.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { Folds } from '#ui/tabs.tsx';
import { QUESTIONS, type Question, type Version, type Wording, type Wordings } from '../questions.ts';

const WHAT: Record<Question, string> = {
  knowledge: 'Iets nieuws geleerd',
  confidence: 'Zekerder',
  application: 'Ga het gebruiken',
  awareness: 'Weet wat de bibliotheek biedt',
  liked: 'Wat goed was (open vraag)',
  better: 'Wat beter kan (open vraag)',
  mark: 'Rapportcijfer',
  recommendation: 'Aanbevelen (NPS)',
};

const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands (B1)', ...OTHER_LANGUAGES };

const nameOf = (language: Language, question: Question): string => `${language}.${question}`;

const sentences = Object.fromEntries(
  languages.flatMap((language) =>
    QUESTIONS.map((question) => [nameOf(language, question), field.optionalText(160)] as const),
  ),
);

/** The words of a questionnaire in every language, and what it asks beside statements and open questions. */
export const wordingForm = defineForm(
  z.object({
    name: field.optionalText(60),
    asksMark: field.ticked(),
    asksRecommendation: field.ticked(),
    version: field.version(),
    _key: field.key(),
    ...sentences,
  }),
);

type Content = Pick<Version, 'texts' | 'asksMark' | 'asksRecommendation'>;

/** What was typed as a version, with a fault in each language that is begun and not complete, and in Dutch. */
export function contentOf(state: FormState): { content: Content; state: FormState } {
  let checked = state;
  const texts: Partial<Record<Language, Wording>> = {};
  for (const language of languages) {
    const typed = QUESTIONS.map(
      (question) => [question, (state.raw[nameOf(language, question)] ?? '').trim()] as const,
    );
    const missing = typed.filter(([, text]) => text === '');
    if (missing.length === 0) texts[language] = Object.fromEntries(typed) as Wording;
    else if (language === 'nl' || missing.length < typed.length)
      for (const [question] of missing)
        checked = withError(checked, nameOf(language, question), `Vul in: ${WHAT[question]} (${NAMES[language]})`);
  }
  const asks = { asksMark: state.raw.asksMark === 'on', asksRecommendation: state.raw.asksRecommendation === 'on' };
  return { content: { texts: texts as Wordings, ...asks }, state: checked };
}

/** The form filled with a version. */
export const filledWith = ({ texts, asksMark, asksRecommendation, number }: Version): FormState => ({
  raw: {
    ...{ asksMark: asksMark ? 'on' : '', asksRecommendation: asksRecommendation ? 'on' : '', version: String(number) },
    ...Object.fromEntries(
      languages.flatMap((language) =>
        QUESTIONS.map((question) => [nameOf(language, question), texts[language]?.[question] ?? ''] as const),
      ),
    ),
  },
  errors: {},
});

/** Dutch in sight; every other language in a fold that is open when something in it is wrong. */
export const WordingFields = ({ state }: { state: FormState }) => (
  <>
    <FieldGroup legend={NAMES.nl}>
      <Sentences state={state} language="nl" />
    </FieldGroup>
    <Checkbox state={state} name="asksMark" label="Vraag een rapportcijfer" required />
    <Checkbox state={state} name="asksRecommendation" label="Vraag of iemand de bibliotheek aanraadt (NPS)" required />
    <Folds
      items={languages
        .filter((language) => language !== 'nl')
        .map((language) => ({
          summary: NAMES[language],
          content: <Sentences state={state} language={language} />,
          open: QUESTIONS.some((question) => state.errors[nameOf(language, question)]),
        }))}
    />
  </>
);

const Sentences = ({ state, language }: { state: FormState; language: Language }) => (
  <>
    {QUESTIONS.map((question) => (
      <TextField
        state={state}
        name={nameOf(language, question)}
        label={WHAT[question]}
        maxlength={160}
        required={language === 'nl'}
      />
    ))}
  </>
);
