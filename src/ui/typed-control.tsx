import type { FormState } from '#kernel/forms.ts';
import { CheckboxGroup, Select } from './choice-field.tsx';
import { EuroField, NumberField, TextArea, TextField } from './field.tsx';
import type { TypedField } from './typed-fields.ts';

/** The control of a typed field, with what was typed and what is wrong with it. */
export const Control = ({ field, state }: { field: TypedField; state: FormState }) => {
  const { name, label, hint, kind } = field;
  // A list without an empty line always has a choice, so it need not say that it may stay empty.
  const props = { state, name, label, hint, required: !field.optional || field.prompt === '' };
  if (kind === 'choice')
    return (
      <Select
        {...props}
        choices={field.choices}
        prompt={field.prompt ?? (field.optional ? 'Niet genoemd' : undefined)}
      />
    );
  if (kind === 'choices') return <CheckboxGroup {...props} choices={field.choices} />;
  if (kind === 'lines' || kind === 'prose') return <TextArea {...props} rows={3} />;
  if (kind === 'rate') return <EuroField {...props} />;
  return kind === 'count' || kind === 'number' ? <NumberField {...props} /> : <TextField {...props} />;
};
