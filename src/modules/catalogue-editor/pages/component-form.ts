import type { FormState } from '#kernel/forms.ts';
import { formatRate } from '#kernel/money.ts';
import { TariffComponent } from '../../tariffs/index.ts';
import { type ComponentField, fieldsOf } from './component-fields.ts';

type Tree = { [key: string]: unknown };

/** What the fields of a component hold now, as people read it. */
export const filledFrom = (component: TariffComponent, fields: readonly ComponentField[]): FormState => ({
  raw: Object.fromEntries(fields.map((field) => [field.name, shown(field, valueAt(component, field.name))])),
  errors: {},
});

function shown({ kind }: ComponentField, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'rate') return formatRate(String(value)).replace(/^€\s*/, '');
  return Array.isArray(value) ? value.join('\n') : String(value);
}

export type ReadComponent = { component: TariffComponent } | { state: FormState };

/** The component with what was typed in its fields; or the form with a sentence beside each field that is wrong. */
export function readComponent(
  before: TariffComponent,
  data: FormData,
  services: Readonly<Record<string, string>>,
): ReadComponent {
  const fields = fieldsOf(before, services);
  const raw = Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  const errors: Record<string, string> = {};
  const tree = structuredClone(before) as Tree;
  for (const field of fields) {
    const read = typedValue(field, (raw[field.name] ?? '').trim());
    if ('error' in read) errors[field.name] = read.error;
    else setAt(tree, field.name, read.value);
  }
  const parsed = TariffComponent.safeParse(tree);
  for (const { path } of parsed.error?.issues ?? []) errors[path.join('.')] ??= 'Deze waarde past hier niet';
  return parsed.success && Object.keys(errors).length === 0 ? { component: parsed.data } : { state: { raw, errors } };
}

type Read = { value: unknown } | { error: string };

function typedValue(field: ComponentField, typed: string): Read {
  const { kind, name, optional } = field;
  if (kind === 'lines') return { value: linesOf(typed) };
  if (typed === '' && optional) return { value: name.startsWith('bands.') ? null : undefined };
  if (typed === '') return { error: `Vul in: ${field.label.toLowerCase()}` };
  if (kind === 'rate') {
    const rate = rateFrom(typed);
    return rate ? { value: rate } : { error: 'Vul een bedrag in zoals 1.135,00 of 11,19' };
  }
  if (kind === 'count') return /^\d{1,6}$/.test(typed) ? { value: Number(typed) } : { error: 'Vul een heel getal in' };
  if (kind === 'choice' && !field.choices.some(({ value }) => value === typed))
    return { error: 'Maak een keuze uit de lijst' };
  return { value: typed.normalize('NFC').slice(0, 500) };
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

/** An id from words, in lower case with hyphens; `otherwise` when no letter is left. */
export function idFrom(words: string, otherwise: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || otherwise;
}

const valueAt = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], tree);

function setAt(tree: Tree, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((value, key) => value[key] as Tree, tree);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

const rateless = '0.00';
const amounts = { large: rateless, medium: rateless, small: rateless, servicePoint: rateless };
const own: { readonly [K in TariffComponent['kind']]?: object } = {
  per_branch_by_size_class: { amounts, unit: 'branch' },
  per_inhabitant: { unit: 'inhabitant' },
  per_pupil: { unit: 'pupil' },
  per_location: { unit: 'childcare_location' },
  per_weekly_hours_block: { blockHoursPerWeek: 4, unit: 'clinic' },
  package_by_size: {
    sizeBasis: 'package_size',
    unit: 'package',
    sizes: ['large', 'medium', 'small'].map((size) => ({ size, activitiesPerYear: 1, amount: rateless })),
  },
  activity_range_fixed: { activitiesMin: 1, activitiesMax: 1 },
  per_book: { unitPrice: rateless, quantity: { fixed: 1 }, unit: 'book' },
  hours_lump_sum: { hours: 1, staffRole: 'medewerker' },
  hourly_rate: { rates: { mbo: rateless, hbo: rateless, hboPlusWo: rateless }, indexation: 'annual', unit: 'hour' },
  unpriced: { note: '-' },
  includes_service: { service: 'dienst' },
  participant_fee: {
    role: 'participant_fee',
    payer: 'participant',
    unit: 'activity',
    per: 'activity',
    bands: ['child', 'adult'].map((band) => ({ band, ageMin: null, ageMax: null, amount: null })),
  },
  expected_fee_income: {
    role: 'information',
    payer: 'participant',
    unit: 'activity',
    participants: 1,
    per: 'activity',
  },
  third_party_contribution: { role: 'third_party_contribution', payer: 'school', unit: 'school' },
  free_item: { item: '-' },
  subsidy_reference: { role: 'external_subsidy', subsidy: '-' },
};

/** A component of this kind to start from. Its values are never shown: every field of the form starts empty. */
export const blankComponent = (kind: TariffComponent['kind'], id: string): TariffComponent =>
  TariffComponent.parse({
    id,
    kind,
    label: '-',
    recurrence: 'annual',
    recurrenceBasis: 'stated',
    unit: 'not_stated',
    unitBasis: 'stated',
    ...(AMOUNTLESS.includes(kind) ? {} : { amount: rateless }),
    ...own[kind],
  });

const AMOUNTLESS: readonly TariffComponent['kind'][] = [
  ...(['per_branch_by_size_class', 'package_by_size', 'per_book', 'hourly_rate', 'on_quote', 'unpriced'] as const),
  ...(['includes_service', 'participant_fee', 'free_item', 'subsidy_reference'] as const),
];
