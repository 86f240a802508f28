import type { TariffComponent } from './grammar.ts';

const priceless: ReadonlySet<TariffComponent['kind']> = new Set([
  'on_quote',
  'unpriced',
  'includes_service',
  'participant_fee',
  'expected_fee_income',
  'subsidy_reference',
]);

/** Only prices and contributions of others become lines and depend on quantities; the rest is listed or told. */
export const isPriced = ({ kind, role }: TariffComponent): boolean =>
  !priceless.has(kind) && (role === 'price' || role === 'third_party_contribution');
