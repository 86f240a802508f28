import { isPriced, type TariffComponent } from '../tariffs/index.ts';
import type { Facts, Quantities } from './calculation.ts';

export type QuantityName = keyof Quantities;

/** More than any municipality has of anything; guards the exactness of sums in cents. */
export const maxQuantity = 10_000_000;

/** The name under which a request gives the quantity of a unit. */
export const quantityNames = {
  branch: 'branches',
  inhabitant: 'inhabitants',
  municipality: 'municipalities',
  childcare_location: 'childcareLocations',
  clinic: 'clinics',
  school: 'schools',
  pupil: 'pupils',
  activity: 'activities',
  book: 'books',
  hour: 'hours',
  plan: 'plans',
  package: 'packages',
  not_stated: 'units',
} as const satisfies Record<TariffComponent['unit'], QuantityName>;

/** Taking the service means taking one of these, unless somebody says otherwise. */
export const oneByDefault: ReadonlySet<TariffComponent['unit']> = new Set([
  'municipality',
  'plan',
  'package',
  'not_stated',
]);

/** Facts that are one number; branches come by size class. */
export const countedFacts = [
  'inhabitants',
  'pupils',
  'schools',
  'childcareLocations',
  'clinics',
] as const satisfies (keyof Facts)[];

/** The quantities that a component listens to; none for a part without a price. */
export function quantitiesOf(component: TariffComponent): QuantityName[] {
  if (!isPriced(component) || component.kind === 'free_item') return [];
  if (component.kind === 'per_weekly_hours_block') return ['clinics', 'hoursPerWeek'];
  if (component.kind === 'per_book') return 'booksPerPupil' in component.quantity ? ['pupils'] : ['books', 'units'];
  if (component.kind === 'activity_range_fixed') return [quantityNames[component.unit], 'activities'];
  return [quantityNames[component.unit]];
}
