import type { Child } from 'hono/jsx';
import { FieldFrame, type FieldProps, fieldParts, Notes, Optional } from './field.tsx';
import { partTexts } from './texts/part-texts.ts';

export type Choice = { value: string; label: Child; hint?: Child; disabled?: boolean };

/** A table of words as choices: the key is the value, the word the label. */
export const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

type ChoicesProps<Name extends string> = FieldProps<Name> & {
  choices: readonly Choice[];
  /** Chosen before anything was typed; for checkboxes with commas between. */
  value?: string | undefined;
};

/** A choice from a list that opens. `prompt` is the line for no choice. */
export const Select = <Name extends string>({
  choices,
  value,
  prompt,
  ...field
}: ChoicesProps<Name> & { prompt?: string }) => {
  const { id, described, invalid, language } = fieldParts(field);
  const noChoice = prompt ?? partTexts[language].choose;
  const chosen = field.state.raw[field.name] ?? value ?? '';
  return (
    <FieldFrame {...field}>
      <select id={id} name={field.name} required={field.required} aria-invalid={invalid} aria-describedby={described}>
        {noChoice && <option value="">{noChoice}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === chosen} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
};

/** One out of a few, all in sight. */
export const RadioGroup = <Name extends string>(props: ChoicesProps<Name> & { inline?: boolean }) => (
  <ChoiceGroup {...props} type="radio" />
);

/** Any number out of a few; arrives as one text with commas between. */
export const CheckboxGroup = <Name extends string>(props: ChoicesProps<Name> & { inline?: boolean }) => (
  <ChoiceGroup {...props} type="checkbox" />
);

const ChoiceGroup = <Name extends string>({
  choices,
  value,
  type,
  inline,
  ...field
}: ChoicesProps<Name> & { type: 'radio' | 'checkbox'; inline?: boolean }) => {
  const { id, error, described, invalid, language } = fieldParts(field);
  const chosen = (field.state.raw[field.name] ?? value ?? '').split(',');
  return (
    <fieldset class="field" aria-describedby={described}>
      <legend>
        {field.label}
        <Optional required={field.required} language={language} />
      </legend>
      <Notes id={id} hint={field.hint} error={error} language={language} />
      <div class={inline ? 'choices inline' : 'choices'}>
        {choices.map((choice, index) => (
          <ChoiceLine
            id={index === 0 ? id : `${id}-${choice.value}`}
            control={{ type, name: field.name, value: choice.value, checked: chosen.includes(choice.value) }}
            choice={choice}
            invalid={invalid}
          />
        ))}
      </div>
    </fieldset>
  );
};

const ChoiceLine = ({
  id,
  control,
  choice,
  invalid,
}: {
  id: string;
  control: { type: 'radio' | 'checkbox'; name: string; value: string; checked: boolean };
  choice: Choice;
  invalid: 'true' | undefined;
}) => (
  <div class="choice">
    <input
      {...control}
      id={id}
      disabled={choice.disabled}
      aria-invalid={control.type === 'checkbox' ? invalid : undefined}
      aria-describedby={choice.hint ? `${id}-note` : undefined}
    />
    <label for={id}>{choice.label}</label>
    {choice.hint && (
      <span class="hint" id={`${id}-note`}>
        {choice.hint}
      </span>
    )}
  </div>
);

/** One thing to tick. */
export const Checkbox = <Name extends string>({ checked, ...field }: FieldProps<Name> & { checked?: boolean }) => {
  const { id, error, described, invalid, language } = fieldParts(field);
  const typed = field.state.raw[field.name];
  const untouched = Object.keys(field.state.raw).length === 0;
  return (
    <div class="field">
      <Notes id={id} error={error} language={language} />
      <div class="choice">
        <input
          id={id}
          type="checkbox"
          name={field.name}
          checked={typed === undefined ? untouched && checked : typed === 'on' || typed === '1'}
          required={field.required}
          aria-invalid={invalid}
          aria-describedby={described}
        />
        <label for={id}>{field.label}</label>
        {field.hint && (
          <span class="hint" id={`${id}-hint`}>
            {field.hint}
          </span>
        )}
      </div>
    </div>
  );
};

/** A file to send. `accept` helps to choose; the server looks at what the file really is. */
export const FileField = <Name extends string>({
  accept,
  multiple,
  ...field
}: FieldProps<Name> & { accept: string; multiple?: boolean }) => {
  const { id, described, invalid } = fieldParts(field);
  return (
    <FieldFrame {...field}>
      <input
        id={id}
        type="file"
        name={field.name}
        accept={accept}
        multiple={multiple}
        required={field.required}
        aria-invalid={invalid}
        aria-describedby={described}
      />
    </FieldFrame>
  );
};
