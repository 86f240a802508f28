import { z } from 'zod';
import { defineForm, type FormState, field, withError } from '#kernel/forms.ts';
import { slugOf } from '#kernel/slug.ts';

export const KINDS = { annual: 'Het jaarbericht', free: 'Een ander bericht, met een eigen naam' } as const;

export const BEGINNINGS = {
  proposal: 'Een voorstel uit de cijfers en het programma',
  copy: 'De hoofdstukken van een ander jaarbericht',
  empty: 'Niets: ik begin leeg',
} as const;

const keysOf = <K extends string>(words: Readonly<Record<K, string>>): K[] => Object.keys(words) as K[];

/** What a new report is about, and what it begins with. */
export const beginForm = defineForm(
  z.object({
    municipality: field.text('Kies een gemeente'),
    year: field
      .text('Vul een jaar in')
      .refine((year) => /^20\d\d$/.test(year), { error: 'Vul een jaar in, zoals 2025' })
      .transform(Number),
    kind: field.oneOf(keysOf(KINDS), 'Kies wat je maakt'),
    title: field.optionalText(),
    beginning: field.oneOf(keysOf(BEGINNINGS), 'Kies waarmee je begint'),
    source: field.optionalText(),
    _key: field.key(),
  }),
);

type Parsed = ReturnType<typeof beginForm.parse>;
type Values = Extract<Parsed, { ok: true }>['values'];

/** Behind the year in the address: empty for the annual report. */
export const slugIn = ({ kind, title = '' }: { kind?: string | undefined; title?: string | undefined }): string =>
  kind === 'free' ? slugOf(title) : '';

/** What it is called where nothing was typed. */
export const titleIn = ({ title, year }: Pick<Values, 'title' | 'year'>): string => title ?? `Jaarbericht ${year}`;

/** What was typed and can be begun, or the form with what is missing. */
export function readBegin(data: FormData): { ok: true; values: Values; state: State } | { ok: false; state: State } {
  const parsed = beginForm.parse(data);
  if (!parsed.ok) return parsed;
  const { values, state } = parsed;
  if (values.kind === 'free' && slugIn(values) === '')
    return { ok: false, state: withError(state, 'title', 'Geef het bericht een naam, met letters of cijfers') };
  if (values.beginning === 'copy' && values.source === undefined)
    return { ok: false, state: withError(state, 'source', 'Kies van welk jaarbericht je de hoofdstukken wilt') };
  return { ok: true, values, state };
}

type State = FormState<keyof Values & string>;
