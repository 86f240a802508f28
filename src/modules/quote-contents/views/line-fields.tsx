import type { FormState } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import { RadioGroup } from '#ui/choice-field.tsx';
import { NumberField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import { choiceQuestionsOf, type Facts, quantityQuestionsOf } from '../../calculations/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { lineForm } from '../line-form.ts';

/** The quantities and choices of one service, with what the facts of the municipality say. */
export const LineFields = ({ service, facts, state }: { service: Service; facts: Facts; state: FormState }) => {
  const questions = quantityQuestionsOf(service, facts);
  return (
    <>
      {choiceQuestionsOf(service).map(({ name, label, options }) => (
        <RadioGroup
          state={state}
          name={lineForm.fieldOf.choice(service.id, name)}
          label={label}
          choices={options}
          required
        />
      ))}
      {questions.length > 0 && (
        <FieldRow>
          {questions.map(({ name, label, fact }) => (
            <NumberField
              state={state}
              name={lineForm.fieldOf.quantity(service.id, name)}
              label={label.charAt(0).toUpperCase() + label.slice(1)}
              hint={fact === undefined ? undefined : `Volgens de gegevens: ${formatQuantity(fact)}`}
              required
            />
          ))}
        </FieldRow>
      )}
    </>
  );
};
