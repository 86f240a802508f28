import { RadioGroup } from '#ui/choice-field.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { FieldGroup } from '#ui/form.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { Question } from '../offer.ts';
import { answerName, askedOf } from '../wish.ts';
import type { Part } from './filled.ts';

/** What the activity itself asks, of the household or of each person. Staff wrote it, in Dutch. */
export const QuestionFields = ({ offer: { questions }, persons, ...part }: Part & { persons: number }) => {
  if (questions.length === 0) return null;
  return (
    <FieldGroup legend={part.words.t.questions}>
      {questions.flatMap((question) =>
        askedOf(question, persons).map((person) => <Field question={question} person={person} {...part} />),
      )}
    </FieldGroup>
  );
};

type FieldProps = Omit<Part, 'offer'> & { question: Question; person: number };

const Field = ({ question, person, words: { t, language }, state }: FieldProps) => {
  const { id, kind, choices, isRequired } = question;
  const dutch = writtenInDutch(language);
  const label = (
    <>
      {person > 0 && `${t.person(String(person))}: `}
      <span {...dutch}>{question.label}</span>
    </>
  );
  const field = { state, name: answerName(id, person), label, required: isRequired };
  if (kind === 'number') return <NumberField {...field} maxlength={9} />;
  if (kind === 'text') return <TextField {...field} maxlength={1000} />;
  const said =
    kind === 'yes-no'
      ? [
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]
      : choices.map((choice) => ({ value: choice, label: <span {...dutch}>{choice}</span> }));
  return <RadioGroup {...field} choices={said} />;
};
