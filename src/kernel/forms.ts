import { z } from 'zod';
import { parseTime } from './clock-times.ts';
import { type Day, parseDay } from './days.ts';
import { formTexts } from './form-texts.ts';
import type { InLanguages, Language } from './languages.ts';
import { parseEuros } from './money.ts';

/**
 * What was typed and what is wrong with it, by field name. A group of checkboxes is one text with commas between.
 * `language` is that of the form when it is not Dutch.
 */
export type FormState<Name extends string = string> = {
  readonly raw: Readonly<Partial<Record<Name, string>>>;
  readonly errors: Readonly<Partial<Record<Name, string>>>;
  readonly language?: Language;
};

/** The hidden field that makes sending a form twice the same as sending it once. */
export const formKeyName = '_key';

type NameOf<S extends z.ZodObject> = keyof z.input<S> & string;

/** Typed values, or the same form with what was typed and one sentence per faulty field. */
export type Parsed<S extends z.ZodObject> =
  | { readonly ok: true; readonly values: z.output<S>; readonly state: FormState<NameOf<S>> }
  | { readonly ok: false; readonly state: FormState<NameOf<S>> };

export type Form<S extends z.ZodObject> = {
  readonly empty: FormState<NameOf<S>>;
  /** A form filled in beforehand, for editing what exists. */
  readonly filled: (raw: FormState<NameOf<S>>['raw']) => FormState<NameOf<S>>;
  readonly parse: (data: FormData | URLSearchParams) => Parsed<S>;
};

/** Ties the names, the values and the faults of one form to one schema. Fields are made with `field`. */
export function defineForm<S extends z.ZodObject>(schema: S, language: Language = 'nl'): Form<S> {
  const stateOf = (raw: Record<string, string>, errors: Record<string, string>) =>
    ({ raw, errors, ...(language === 'nl' ? {} : { language }) }) as FormState<NameOf<S>>;
  return {
    empty: stateOf({}, {}),
    filled: (raw) => stateOf(raw as Record<string, string>, {}),
    parse(data) {
      const raw = typed(data);
      const parsed = schema.safeParse(raw);
      if (parsed.success) return { ok: true, values: parsed.data, state: stateOf(raw, {}) };
      const errors: Record<string, string> = {};
      for (const issue of parsed.error.issues) errors[String(issue.path[0])] ??= issue.message;
      return { ok: false, state: stateOf(raw, errors) };
    },
  };
}

/**
 * The same form in each language of its texts, made once: `defineForms(texts, (t, field) => z.object({ … }))[language]`.
 * Names and rules are the same in all of them; only the sentences differ.
 */
export function defineForms<C extends InLanguages<unknown>, S extends z.ZodObject>(
  texts: C,
  schemaOf: (t: C['nl'], field: Fields, language: Language) => S,
): { readonly [L in keyof C & Language]: Form<S> } {
  const forms = Object.entries(texts).map(([tag, t]) => {
    const language = tag as Language;
    return [language, defineForm(schemaOf(t as C['nl'], fieldsIn(language), language), language)];
  });
  return Object.fromEntries(forms);
}

/** The same form with a fault that only the command could see, beside the field it is about. */
export const withError = <Name extends string>(
  state: FormState<Name>,
  name: Name,
  message: string,
): FormState<Name> => ({ ...state, errors: { ...state.errors, [name]: message } });

function typed(data: FormData | URLSearchParams): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value !== 'string') continue;
    raw[name] = raw[name] === undefined ? value : `${raw[name]},${value}`;
  }
  return raw;
}

const text = z
  .string()
  .default('')
  .transform((value) => value.trim().normalize('NFC'));
const missing = (value: string): boolean => value === '';

const isEmail = (value: string): boolean => value.length <= 254 && z.email().safeParse(value).success;

const postcodeText = text.transform((value) => value.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2'));
const isPostcode = (value: string): boolean => /^[1-9]\d{3} [A-Z]{2}$/.test(value);

export type Fields = ReturnType<typeof fieldsIn>;
type Said = (typeof formTexts)[Language];

/** The kinds of field, with what they say by themselves in this language. */
export const fieldsIn = (language: Language) => {
  const said = formTexts[language];
  return { ...textFields(said), ...numberFields(said), ...patternFields(said), ...choiceFields };
};

const textFields = (said: Said) => ({
  text: (whenEmpty: string, max = 200) =>
    text
      .refine((value) => !missing(value), { error: whenEmpty, abort: true })
      .refine((value) => value.length <= max, { error: said.tooLong(max) }),

  optionalText: (max = 200) =>
    text
      .refine((value) => value.length <= max, { error: said.tooLong(max) })
      .transform((value) => (missing(value) ? undefined : value)),

  email: (whenEmpty: string) =>
    text
      .refine((value) => !missing(value), { error: whenEmpty, abort: true })
      .transform((value) => value.toLowerCase())
      .refine(isEmail, { error: said.noEmail }),

  optionalEmail: () =>
    text
      .transform((value) => value.toLowerCase())
      .refine((value) => missing(value) || isEmail(value), { error: said.noEmail })
      .transform((value) => value || null),

  /** `06-1234 5678` and `0612345678` are the same. */
  optionalPhone: () =>
    text
      .transform((value) => value.replace(/[\s()./-]/g, ''))
      .refine((value) => missing(value) || /^\+?\d{8,15}$/.test(value), { error: said.noPhone })
      .transform((value) => value || null),

  /** As typed: spaces at the ends of a password count. */
  secret: (whenEmpty: string, min = 1) =>
    z
      .string()
      .default('')
      .refine((value) => value !== '', { error: whenEmpty, abort: true })
      .refine((value) => value.length >= min && value.length <= 200, { error: said.tooShort(min) }),
});

const numberFields = (said: Said) => ({
  /** A whole number as people type it: `35.860` and `35860` are the same. */
  wholeNumber: (whenEmpty: string, { min = 0, max = 10_000_000 }: { min?: number; max?: number } = {}) =>
    text.refine((value) => !missing(value), { error: whenEmpty, abort: true }).transform(wholeNumberIn(said, min, max)),

  optionalWholeNumber: ({ min = 0, max = 10_000_000 }: { min?: number; max?: number } = {}) =>
    text.transform((value, context) => (missing(value) ? undefined : wholeNumberIn(said, min, max)(value, context))),

  /** A time of the day, as `14:30`. Which moment that is depends on the day: see `instantAt`. */
  time: () =>
    text.transform((value, context): string => {
      const time = parseTime(value);
      if (!time) context.addIssue({ code: 'custom', message: said.noTime });
      return time ?? '';
    }),

  /** An amount as a Dutch hand types it, in cents; not below zero and at most a hundred million euros. */
  euros: () => text.transform(centsIn(said)),

  optionalEuros: () => text.transform((value, context) => (missing(value) ? undefined : centsIn(said)(value, context))),
});

const patternFields = (said: Said) => ({
  /** A day as people type it: `1-1-2026`. */
  day: () =>
    text.transform((value, context): Day => {
      const day = parseDay(value);
      if (!day) context.addIssue({ code: 'custom', message: said.noDay });
      return day ?? ('' as Day);
    }),

  optionalDay: () =>
    text.transform((value, context): Day | null => {
      const day = parseDay(value);
      if (!day && !missing(value)) context.addIssue({ code: 'custom', message: said.noDay });
      return day ?? null;
    }),

  /** `7741da` and `7741 DA` are the same. */
  postcode: () => postcodeText.refine(isPostcode, { error: said.noPostcode }),

  optionalPostcode: () =>
    postcodeText
      .refine((value) => missing(value) || isPostcode(value), { error: said.noPostcode })
      .transform((value) => value || null),
});

/** These say nothing of their own. */
const choiceFields = {
  oneOf: <const V extends string>(values: readonly V[], whenEmpty: string) =>
    text
      .refine((value): value is V => values.includes(value as V), { error: whenEmpty })
      .transform((value) => value as V),

  /** The ticked boxes of a group, each once. */
  someOf: <const V extends string>(values: readonly V[], whenEmpty?: string) =>
    text
      .transform((value) => [...new Set(value.split(','))].filter((part): part is V => values.includes(part as V)))
      .refine((chosen) => whenEmpty === undefined || chosen.length > 0, { error: whenEmpty ?? '' }),

  ticked: (whenNot?: string) =>
    z
      .string()
      .default('')
      .transform((value) => value === 'on' || value === '1')
      .refine((value) => whenNot === undefined || value, { error: whenNot ?? '' }),

  /** The hidden key that makes sending twice the same as sending once. */
  key: () => z.string().optional(),

  /** The version of the row that was shown, so that a stale save is noticed. */
  version: () => text.transform((value) => (/^\d{1,9}$/.test(value) ? Number(value) : 0)),
};

/** The kinds of field in Dutch. Each takes the sentence for an empty or faulty value; an optional field gives undefined when empty. */
export const field: Fields = fieldsIn('nl');

function wholeNumberIn(said: Said, min: number, max: number) {
  return (value: string, context: z.RefinementCtx): number => {
    const digits = value.replace(/[.\s\u00a0](?=\d{3}(\D|$))/g, '');
    const number = Number(digits);
    if (!/^-?\d+$/.test(digits)) context.addIssue({ code: 'custom', message: said.noWholeNumber });
    else if (number < min) context.addIssue({ code: 'custom', message: said.atLeast(min) });
    else if (number > max) context.addIssue({ code: 'custom', message: said.atMost(max) });
    return number;
  };
}

/** A hundred million euros: more is a slip of the hand. */
const MOST_CENTS = 10_000_000_000;

const centsIn =
  (said: Said) =>
  (value: string, context: z.RefinementCtx): number => {
    const cents = parseEuros(value);
    if (cents === undefined || cents < 0 || cents > MOST_CENTS)
      context.addIssue({ code: 'custom', message: said.noAmount });
    return cents ?? 0;
  };
