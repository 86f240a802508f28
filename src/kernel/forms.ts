import { z } from 'zod';
import { type Day, parseDay } from './days.ts';
import { parseEuros } from './money.ts';

/** What was typed and what is wrong with it, by field name. A group of checkboxes is one text with commas between. */
export type FormState<Name extends string = string> = {
  readonly raw: Readonly<Partial<Record<Name, string>>>;
  readonly errors: Readonly<Partial<Record<Name, string>>>;
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
export function defineForm<S extends z.ZodObject>(schema: S): Form<S> {
  const stateOf = (raw: Record<string, string>, errors: Record<string, string>) =>
    ({ raw, errors }) as FormState<NameOf<S>>;
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

/** The same form with a fault that only the command could see, beside the field it is about. */
export const withError = <Name extends string>(
  state: FormState<Name>,
  name: Name,
  message: string,
): FormState<Name> => ({
  raw: state.raw,
  errors: { ...state.errors, [name]: message },
});

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

const NO_DAY = 'Vul een datum in, zoals 1-1-2026';
const NO_POSTCODE = 'Vul een postcode in, zoals 7741 DA';
const postcodeText = text.transform((value) => value.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2'));
const isPostcode = (value: string): boolean => /^[1-9]\d{3} [A-Z]{2}$/.test(value);

/** The kinds of field. Each takes the sentence for an empty or faulty value; an optional field gives undefined when empty. */
export const field = {
  text: (whenEmpty: string, max = 200) =>
    text
      .refine((value) => !missing(value), { error: whenEmpty, abort: true })
      .refine((value) => value.length <= max, { error: `Gebruik hoogstens ${max} tekens` }),

  optionalText: (max = 200) =>
    text
      .refine((value) => value.length <= max, { error: `Gebruik hoogstens ${max} tekens` })
      .transform((value) => (missing(value) ? undefined : value)),

  email: (whenEmpty: string) =>
    text
      .refine((value) => !missing(value), { error: whenEmpty, abort: true })
      .transform((value) => value.toLowerCase())
      .refine((value) => value.length <= 254 && z.email().safeParse(value).success, {
        error: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
      }),

  /** As typed: spaces at the ends of a password count. */
  secret: (whenEmpty: string, min = 1) =>
    z
      .string()
      .default('')
      .refine((value) => value !== '', { error: whenEmpty, abort: true })
      .refine((value) => value.length >= min && value.length <= 200, { error: `Gebruik ten minste ${min} tekens` }),

  /** A whole number as people type it: `35.860` and `35860` are the same. */
  wholeNumber: (whenEmpty: string, { min = 0, max = 10_000_000 }: { min?: number; max?: number } = {}) =>
    text.refine((value) => !missing(value), { error: whenEmpty, abort: true }).transform(wholeNumberIn(min, max)),

  optionalWholeNumber: ({ min = 0, max = 10_000_000 }: { min?: number; max?: number } = {}) =>
    text.transform((value, context) => (missing(value) ? undefined : wholeNumberIn(min, max)(value, context))),

  /** An amount in cents, nought or more. */
  euros: () => text.transform(centsIn),

  optionalEuros: () => text.transform((value, context) => (missing(value) ? undefined : centsIn(value, context))),

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

  /** A day as people type it: `1-1-2026`. */
  day: () =>
    text.transform((value, context): Day => {
      const day = parseDay(value);
      if (!day) context.addIssue({ code: 'custom', message: NO_DAY });
      return day ?? ('' as Day);
    }),

  optionalDay: () =>
    text.transform((value, context): Day | null => {
      const day = parseDay(value);
      if (!day && !missing(value)) context.addIssue({ code: 'custom', message: NO_DAY });
      return day ?? null;
    }),

  /** `7741da` and `7741 DA` are the same. */
  postcode: () => postcodeText.refine(isPostcode, { error: NO_POSTCODE }),

  optionalPostcode: () =>
    postcodeText
      .refine((value) => missing(value) || isPostcode(value), { error: NO_POSTCODE })
      .transform((value) => value || null),

  /** The hidden key that makes sending twice the same as sending once. */
  key: () => z.string().optional(),

  /** The version of the row that was shown, so that a stale save is noticed. */
  version: () => text.transform((value) => (/^\d{1,9}$/.test(value) ? Number(value) : 0)),
};

function wholeNumberIn(min: number, max: number) {
  return (value: string, context: z.RefinementCtx): number => {
    const digits = value.replace(/[.\s\u00a0](?=\d{3}(\D|$))/g, '');
    const number = Number(digits);
    if (!/^-?\d+$/.test(digits)) context.addIssue({ code: 'custom', message: 'Vul een heel getal in, met cijfers' });
    else if (number < min) context.addIssue({ code: 'custom', message: `Vul een getal in van ${min} of hoger` });
    else if (number > max)
      context.addIssue({ code: 'custom', message: `Vul een getal in van hoogstens ${dutch(max)}` });
    return number;
  };
}

function centsIn(value: string, context: z.RefinementCtx): number {
  const cents = parseEuros(value);
  if (cents === undefined || cents < 0)
    context.addIssue({ code: 'custom', message: 'Vul een bedrag in, zoals 1.234,50' });
  return cents ?? 0;
}

const dutch = (value: number): string => value.toLocaleString('nl-NL');
