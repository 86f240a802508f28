import type { Child, PropsWithChildren } from 'hono/jsx';
import type { FormState } from '#kernel/forms.ts';
import type { Language } from '#kernel/languages.ts';
import { Icon } from './icon.tsx';
import { partTexts } from './texts/part-texts.ts';

/** What every field takes. A field that is not `required` says so. `id` only when the name occurs twice on the page. */
export type FieldProps<Name extends string> = {
  state: FormState<Name>;
  name: NoInfer<Name>;
  label: Child;
  hint?: Child;
  required?: boolean;
  id?: string;
};

export type InputProps<Name extends string> = FieldProps<Name> & {
  /** Value of a field that was not typed in yet. */
  value?: string | undefined;
  autocomplete?: string;
  maxlength?: number;
  readonly?: boolean;
  autofocus?: boolean;
  /** Always written from left to right, whatever the page is in. */
  dir?: 'ltr';
  /** Width that fits what is asked. */
  width?: 'short' | 'medium' | 'full';
};

/** Ties a control to its label, hint and fault. Give `id` and `described` to the control. */
export function fieldParts<Name extends string>({ state, name, hint, id = name }: FieldProps<Name>) {
  const error = state.errors[name];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const { language = 'nl' } = state;
  return { id, error, described, language, invalid: error ? ('true' as const) : undefined };
}

/** Words after the label of a field that may stay empty. */
export const Optional = ({ required, language }: { required: boolean | undefined; language: Language }) =>
  required ? null : <span class="optional"> {partTexts[language].optional}</span>;

type NotesProps = { id: string; hint?: Child; error: string | undefined; language: Language };

/** Hint and fault of a field, with the ids that `fieldParts` refers to. */
export const Notes = ({ id, hint, error, language }: NotesProps) => (
  <>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error && (
      <p class="field-error" id={`${id}-error`}>
        <Icon name="error" />
        <span>
          <span class="visually-hidden">{partTexts[language].alert.error}: </span>
          {error}
        </span>
      </p>
    )}
  </>
);

/** A field with one control: label, hint and fault above it. */
export const FieldFrame = <Name extends string>({ children, ...props }: PropsWithChildren<FieldProps<Name>>) => {
  const { id, error, language } = fieldParts(props);
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        <Optional required={props.required} language={language} />
      </label>
      <Notes id={id} hint={props.hint} error={error} language={language} />
      {children}
    </div>
  );
};

type Control = {
  type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'search';
  inputmode?: 'numeric' | 'decimal';
  dir?: 'ltr';
  before?: string;
  after?: string;
};

const Input = <Name extends string>({ field, control }: { field: InputProps<Name>; control: Control }) => {
  const { id, described, invalid } = fieldParts(field);
  const { type = 'text', before, after } = control;
  const input = (
    <input
      id={id}
      name={field.name}
      type={type}
      value={type === 'password' ? undefined : (field.state.raw[field.name] ?? field.value)}
      class={field.width}
      inputmode={control.inputmode}
      dir={control.dir ?? field.dir}
      autocomplete={field.autocomplete}
      maxlength={field.maxlength}
      readonly={field.readonly}
      autofocus={field.autofocus}
      required={field.required}
      aria-invalid={invalid}
      aria-describedby={described}
    />
  );
  return (
    <FieldFrame {...field}>
      {before || after ? (
        <span class="affixed">
          {before && <span aria-hidden="true">{before}</span>}
          {input}
          {after && <span>{after}</span>}
        </span>
      ) : (
        input
      )}
    </FieldFrame>
  );
};

/** One line of text. */
export const TextField = <Name extends string>(field: InputProps<Name>) => <Input field={field} control={{}} />;

/** A number as people type it; `unit` stands behind it. Not type=number, which throws away what it does not understand. */
export const NumberField = <Name extends string>({ unit, ...field }: InputProps<Name> & { unit?: string }) => (
  <Input field={{ width: 'short', ...field }} control={{ inputmode: 'numeric', dir: 'ltr', after: unit }} />
);

/** An amount in euros and cents, as typed: `1.234,50`. */
export const EuroField = <Name extends string>(field: InputProps<Name>) => (
  <Input field={{ width: 'short', ...field }} control={{ inputmode: 'decimal', dir: 'ltr', before: '€' }} />
);

/** A day. What is typed and is no day stays readable: a date control would show it as empty. */
export const DateField = <Name extends string>(field: InputProps<Name>) => {
  const typed = field.state.raw[field.name] ?? field.value ?? '';
  const isDay = typed === '' || /^\d{4}-\d{2}-\d{2}$/.test(typed);
  return <Input field={{ width: 'short', ...field }} control={{ type: isDay ? 'date' : 'text', dir: 'ltr' }} />;
};

/** A time of the day. What is typed and is no time stays readable, as with a day. */
export const TimeField = <Name extends string>(field: InputProps<Name>) => {
  const typed = field.state.raw[field.name] ?? field.value ?? '';
  const isTime = typed === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed);
  return <Input field={{ width: 'short', ...field }} control={{ type: isTime ? 'time' : 'text', dir: 'ltr' }} />;
};

/** An e-mail address, always written from left to right. */
export const EmailField = <Name extends string>(field: InputProps<Name>) => (
  <Input field={{ autocomplete: 'email', ...field }} control={{ type: 'email', dir: 'ltr' }} />
);

/** A telephone number, always written from left to right. */
export const PhoneField = <Name extends string>(field: InputProps<Name>) => (
  <Input field={{ autocomplete: 'tel', ...field }} control={{ type: 'tel', dir: 'ltr' }} />
);

/** A password; never filled in again after a refusal. */
export const PasswordField = <Name extends string>(field: InputProps<Name>) => (
  <Input field={{ autocomplete: 'current-password', ...field }} control={{ type: 'password', dir: 'ltr' }} />
);

/** Several lines of text. */
export const TextArea = <Name extends string>({ rows = 4, ...field }: InputProps<Name> & { rows?: number }) => {
  const { id, described, invalid } = fieldParts(field);
  return (
    <FieldFrame {...field}>
      <textarea
        id={id}
        name={field.name}
        rows={rows}
        maxlength={field.maxlength}
        readonly={field.readonly}
        required={field.required}
        dir="auto"
        aria-invalid={invalid}
        aria-describedby={described}
      >
        {field.state.raw[field.name] ?? field.value}
      </textarea>
    </FieldFrame>
  );
};
