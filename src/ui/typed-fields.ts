import type { FormState } from '#kernel/forms.ts';
import { formatQuantity, formatRate } from '#kernel/money.ts';
import type { Choice } from './choice-field.tsx';

/** One field of something that is edited by its grammar. `name` is its path in it: `amounts.large`, `sizes.0.amount`. */
export type TypedField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Fields that belong together stand under this heading. */
  readonly group?: string;
  /** The line for no choice; without it when empty. */
  readonly prompt?: string;
  /** What an empty optional field means; the key is left out when this is. */
  readonly whenEmpty?: null;
} & (
  | { readonly kind: 'text' | 'prose' | 'lines' | 'rate' | 'count' | 'number' | 'counts' }
  /** One of a list, or with `choices` any number of them as numbers. */
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly Choice[] }
);

/** A field with one choice, from codes with their words. */
export const choiceField = (name: string, label: string, labels: Readonly<Record<string, string>>): TypedField => ({
  name,
  label,
  kind: 'choice',
  choices: Object.entries(labels).map(([value, words]) => ({ value, label: words })),
});

export type Tree = { [key: string]: unknown };

/** What the fields hold now, as people read it. */
export const filledFrom = (item: object, fields: readonly TypedField[]): FormState => ({
  raw: Object.fromEntries(fields.map((field) => [field.name, shown(field, valueAt(item, field.name))])),
  errors: {},
});

function shown({ kind }: TypedField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'rate') return formatRate(String(value)).replace(/^€\s*/, '');
  if (kind === 'number') return formatQuantity(Number(value));
  if (!Array.isArray(value)) return String(value);
  return value.join(kind === 'lines' ? '\n' : kind === 'counts' ? ', ' : ',');
}

/** The texts of a form as they were typed; boxes with one name stand together with commas between. */
export function typedIn(data: FormData): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value === 'string') raw[name] = raw[name] === undefined ? value : `${raw[name]},${value}`;
  }
  return raw;
}

/** A copy with what was typed in the fields, and a sentence for each field that cannot be read. */
export function readFields(
  before: object,
  fields: readonly TypedField[],
  raw: Readonly<Record<string, string>>,
): { tree: Tree; errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  const tree = structuredClone(before) as Tree;
  for (const field of fields) {
    const read = typedValue(field, (raw[field.name] ?? '').trim());
    if ('error' in read) errors[field.name] = read.error;
    else setAt(tree, field.name, read.value);
  }
  return { tree, errors };
}

type Read = { value: unknown } | { error: string };

function typedValue(field: TypedField, typed: string): Read {
  const { kind, optional } = field;
  if (kind === 'lines') return { value: linesOf(typed) };
  if (kind === 'choices')
    return {
      value: field.choices
        .map(({ value }) => value)
        .filter(isAmong(typed))
        .map(Number),
    };
  if (kind === 'counts') return countsIn(typed);
  if (typed === '') return optional ? { value: field.whenEmpty } : { error: `Vul in: ${field.label.toLowerCase()}` };
  if (kind === 'choice') {
    const isChoice = field.choices.some(({ value }) => value === typed);
    return isChoice ? { value: typed } : { error: 'Maak een keuze uit de lijst' };
  }
  if (kind === 'rate') return readAs(rateFrom(typed), 'Vul een bedrag in zoals 1.135,00 of 11,19');
  if (kind === 'number') return readAs(numberFrom(typed), 'Vul een getal in zoals 4, 1,5 of 1.200');
  if (kind === 'count') return readAs(countFrom(typed), 'Vul een heel getal in');
  const most = kind === 'prose' ? 2000 : 500;
  return typed.length > most ? { error: `Gebruik hoogstens ${most} tekens` } : { value: typed.normalize('NFC') };
}

const readAs = (value: unknown, error: string): Read => (value === undefined ? { error } : { value });
const isAmong = (typed: string) => (value: string) => typed.split(',').includes(value);
const countFrom = (typed: string): number | undefined => (/^\d{1,6}$/.test(typed) ? Number(typed) : undefined);

function countsIn(typed: string): Read {
  const counts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  return counts.some((part) => countFrom(part) === undefined)
    ? { error: 'Vul hele getallen in, met een komma ertussen' }
    : { value: counts.map(Number) };
}

/** A number as a Dutch hand writes it: `640.000`, `1,5`. */
function numberFrom(typed: string): number | undefined {
  const [, whole, fraction = '0'] = /^(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{1,4}))?$/.exec(typed) ?? [];
  return whole === undefined ? undefined : Number(`${whole.replaceAll('.', '')}.${fraction}`);
}

export const linesOf = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim().normalize('NFC'))
    .filter((line) => line !== '');

/** A rate as a Dutch hand writes it, with up to four decimals: `1.135`, `11,19`, `0,835`. A dot only groups thousands. */
export function rateFrom(typed: string): string | undefined {
  const [, whole, fraction = ''] = /^(?:€\s*)?(\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,4}))?$/.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  const rate = `${whole.replaceAll('.', '')}.${fraction.padEnd(2, '0')}`;
  return /^\d{1,6}\./.test(rate) ? rate : undefined;
}

const valueAt = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Tree | null | undefined)?.[key], tree);

function setAt(tree: Tree, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((value, key) => {
    value[key] ??= {};
    return value[key] as Tree;
  }, tree);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}
