import type { FormState } from '#kernel/forms.ts';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { type Answer, LONGEST_ANSWER, type Question } from './questions.ts';

const fieldOf = ({ id }: Question): string => `vraag-${id}`;

/** What was answered; staff answer once for everybody. */
export const answersOf = (questions: readonly Question[], state: FormState, persons: number): Answer[] =>
  questions.flatMap((question) => {
    const answer = state.raw[fieldOf(question)] ?? '';
    const places = question.per === 'registration' ? [0] : Array.from({ length: persons }, (_, index) => index + 1);
    return places.map((person) => ({ questionId: question.id, person, answer }));
  });

/** What is shown of a registration that is there. */
export const filledAnswers = (questions: readonly Question[], answers: readonly Answer[]): Record<string, string> =>
  Object.fromEntries(
    questions.map((question) => [
      fieldOf(question),
      answers.find(({ questionId }) => questionId === question.id)?.answer ?? '',
    ]),
  );

/** The questions of an activity, in a form for staff. */
export const AnswerFields = ({ state, questions }: { state: FormState; questions: readonly Question[] }) =>
  questions.length > 0 && (
    <FieldGroup legend="Vragen">
      {questions.map((question) => (
        <AnswerField state={state} question={question} />
      ))}
    </FieldGroup>
  );

const YES_NO = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
];

const AnswerField = ({ state, question }: { state: FormState; question: Question }) => {
  const parts = { state, name: fieldOf(question), label: question.label };
  if (question.kind === 'choice')
    return <Select {...parts} choices={question.choices.map((choice) => ({ value: choice, label: choice }))} />;
  if (question.kind === 'yes-no') return <RadioGroup {...parts} choices={YES_NO} inline />;
  if (question.kind === 'number') return <NumberField {...parts} />;
  return <TextField {...parts} maxlength={LONGEST_ANSWER} />;
};
