import type { FormState } from '#kernel/forms.ts';
import { readFields } from '#ui/typed-fields.ts';
import { TariffComponent } from '../../tariffs/index.ts';
import { fieldsOf } from './component-fields.ts';

export type ReadComponent = { component: TariffComponent } | { state: FormState };

/** The component with what was typed in its fields; or the form with a sentence beside each field that is wrong. */
export function readComponent(
  before: TariffComponent,
  raw: Readonly<Record<string, string>>,
  services: Readonly<Record<string, string>>,
): ReadComponent {
  const { tree, errors } = readFields(before, fieldsOf(before, services), raw);
  const parsed = TariffComponent.safeParse(tree);
  for (const { path } of parsed.error?.issues ?? []) errors[path.join('.')] ??= 'Deze waarde past hier niet';
  return parsed.success && Object.keys(errors).length === 0 ? { component: parsed.data } : { state: { raw, errors } };
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
