import { add, type Decimal, decimalOf, decimalText, parseDecimal, times } from '#kernel/decimal.ts';
import { roundToCents } from '#kernel/money.ts';
import { priceSelections } from '../calculations/index.ts';
import type { EditionDocument, TariffComponent } from '../tariffs/index.ts';

/** Prices that move together, in the order of the form. */
export const priceGroups = [
  'perInhabitant',
  'perBranch',
  'packages',
  'perPupil',
  'perLocation',
  'fixed',
  'hourlyRates',
  'books',
  'contributions',
  'visitors',
  'stateMoney',
] as const;
export type PriceGroup = (typeof priceGroups)[number];

/** To the cent, to the euro, or with the decimals that the old price really uses: whole euros stay whole. */
export const roundings = ['cent', 'euro', 'source'] as const;
export type Rounding = (typeof roundings)[number];

/** Percentages as decimal text (`'3.2'`), by group; a group that is left out keeps its prices. */
export type Indexation = {
  readonly percentages: Readonly<Partial<Record<PriceGroup, string>>>;
  readonly rounding: Rounding;
};

const groupOfKind: Readonly<Record<TariffComponent['kind'], PriceGroup | undefined>> = {
  per_branch_by_size_class: 'perBranch',
  per_inhabitant: 'perInhabitant',
  fixed: 'fixed',
  package_by_size: 'packages',
  activity_range_fixed: 'packages',
  per_location: 'perLocation',
  per_pupil: 'perPupil',
  per_weekly_hours_block: 'perLocation',
  per_book: 'books',
  hours_lump_sum: 'fixed',
  hourly_rate: 'hourlyRates',
  third_party_contribution: 'contributions',
  participant_fee: 'visitors',
  expected_fee_income: 'visitors',
  on_quote: undefined,
  unpriced: undefined,
  includes_service: undefined,
  free_item: undefined,
  subsidy_reference: undefined,
};

/** With which prices a component moves; undefined for one without a price. Money of the state is not ours to raise. */
export function priceGroupOf({ kind, payer, unit }: TariffComponent): PriceGroup | undefined {
  const group = groupOfKind[kind];
  if (group && (payer === 'national_government' || payer === 'province')) return 'stateMoney';
  return kind === 'fixed' && unit === 'branch' ? 'perBranch' : group;
}

/** The edition with every price raised by the percentage of its group. Exact, rounded half up once. */
export const indexed = (edition: EditionDocument, indexation: Indexation): EditionDocument => ({
  ...edition,
  services: edition.services.map((service) => {
    const components = service.tariff.components.map((component) => indexedComponent(component, indexation));
    return { ...service, tariff: { ...service.tariff, components } };
  }),
});

function indexedComponent(component: TariffComponent, { percentages, rounding }: Indexation): TariffComponent {
  const group = priceGroupOf(component);
  const percentage = group && percentages[group];
  if (percentage === undefined || Number(percentage) === 0) return component;
  return withRates(component, (rate) => indexedRate(rate, percentage, rounding));
}

/** `'73.55'` raised by `'3.2'` percent is `'75.90'`. Half a cent (or euro) goes up. Throws RangeError for text that is no decimal. */
export function indexedRate(rate: string, percentage: string, rounding: Rounding): string {
  const factor = add(decimalOf(1), hundredth(parseDecimal(percentage)));
  const exact = times(parseDecimal(rate), factor);
  const decimals = rounding === 'source' ? usedDecimals(rate) : rounding === 'euro' ? 0 : 2;
  const units = BigInt(roundToCents({ units: exact.units, scale: exact.scale + 2 - decimals }));
  const short = decimalText({ units, scale: decimals });
  return decimals === 0 ? `${short}.00` : short;
}

const hundredth = ({ units, scale }: Decimal): Decimal => ({ units, scale: scale + 2 });

/** 0 for `11890.00`, 2 for `11.10`, 4 for `0.8325`: decimals that are all zero say that whole euros were meant. */
const usedDecimals = (rate: string): number => {
  const [, fraction = ''] = rate.split('.');
  return Number(fraction) === 0 ? 0 : fraction.length;
};

function withRates(component: TariffComponent, change: (rate: string) => string): TariffComponent {
  switch (component.kind) {
    case 'per_branch_by_size_class':
      return { ...component, amounts: mapValues(component.amounts, change) };
    case 'hourly_rate':
      return { ...component, rates: mapValues(component.rates, change) };
    case 'package_by_size':
      return { ...component, sizes: component.sizes.map((size) => ({ ...size, amount: change(size.amount) })) };
    case 'per_book':
      return { ...component, unitPrice: change(component.unitPrice) };
    case 'participant_fee': {
      const raised = (amount: string | null) => (amount === null || Number(amount) === 0 ? amount : change(amount));
      return { ...component, bands: component.bands.map((band) => ({ ...band, amount: raised(band.amount) })) };
    }
    default:
      return 'amount' in component ? { ...component, amount: change(component.amount) } : component;
  }
}

const mapValues = <T extends Record<string, string>>(values: T, change: (value: string) => string): T =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)])) as T;

/** From what a calculation was made. */
export type CalculationInput = { readonly facts?: unknown; readonly selections?: unknown; readonly options?: unknown };

export type Repriced = {
  readonly result: ReturnType<typeof priceSelections>;
  /** Chosen services that this edition no longer has; they are left out. */
  readonly gone: readonly string[];
};

/** What an earlier choice would cost on this edition. Never throws. Refuses as `priceSelections` does. */
export function repriced(edition: EditionDocument, { facts, selections, options }: CalculationInput): Repriced {
  const known = new Set(edition.services.map(({ id }) => id));
  const chosen = Array.isArray(selections) ? (selections as { service?: unknown }[]) : [];
  const isGone = (each: { service?: unknown }): boolean =>
    typeof each?.service === 'string' && !known.has(each.service);
  return {
    result: priceSelections({ edition, facts, selections: chosen.filter((each) => !isGone(each)), options }),
    gone: chosen.filter(isGone).map(({ service }) => String(service)),
  };
}
