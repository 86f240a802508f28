import type { Activity } from '../activities/index.ts';
import type { PaymentRule } from '../sign-up-rules/index.ts';
import type { Band, Payment, Person, PricedPerson } from './registration.ts';

type Prices = Pick<Activity, 'prices' | 'companionsFree'>;

const ADULT_FROM = 18;

export const bandOf = (age: number): Band => (age < ADULT_FROM ? 'child' : 'adult');

/**
 * What each pays: by age, or by the oldest child and the youngest adult where only the band is known. Who comes along with a child
 * is free where the activity says so. An age for which nothing is asked is free.
 */
export function pricedHousehold(persons: readonly Person[], { prices, companionsFree }: Prices): PricedPerson[] {
  const hasChild = persons.some(({ band }) => band === 'child');
  return persons.map((person, index) => {
    const years = person.age ?? (person.band === 'adult' ? ADULT_FROM : ADULT_FROM - 1);
    const price = prices.find(
      ({ ageFrom, ageUntil }) => (ageFrom ?? 0) <= years && years <= (ageUntil ?? Number.POSITIVE_INFINITY),
    );
    const isFree = person.isCompanion && companionsFree && hasChild;
    return { ...person, position: index + 1, cents: isFree ? 0 : (price?.cents ?? 0) };
  });
}

export const centsOf = (persons: readonly PricedPerson[]): number => persons.reduce((sum, { cents }) => sum + cents, 0);

export const countBand = (persons: readonly Person[], band: Band): number =>
  persons.filter((person) => person.band === band).length;

/** How an amount is paid; where both ways are open, as the household wishes. */
export function decidePayment(rule: PaymentRule, cents: number, wish: Payment | undefined): Payment {
  if (cents === 0 || rule === 'none') return 'none';
  return rule === 'either' ? (wish === 'online' ? 'online' : 'at-door') : rule;
}
