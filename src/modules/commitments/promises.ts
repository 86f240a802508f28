import type { DaySpan } from '#kernel/day-span.ts';
import { type Agreed, commitmentsOf, type NewCommitment } from './domain.ts';
import { missingWords, quantityText } from './words.ts';

/** What would be committed to, in words: `12 activiteiten` of a service. */
type Promised = { readonly serviceId: string; readonly what: string; readonly quantity: string };

/**
 * What an offer would commit the library to in a year, before anybody agreed: by the same rules, with branches that are
 * counted in the facts and not named. `open` tells in words which norms have no number yet.
 */
export function promisesIn(
  offer: Omit<Agreed, 'branches' | 'isRenewal'>,
  year: DaySpan,
): { promises: Promised[]; open: string[] } {
  const count = Object.values(offer.facts.branches ?? {}).reduce((sum, number) => sum + number, 0);
  const branches = Array.from({ length: count }, (_, index) => ({ id: String(index), sizeClass: '' }));
  const { commitments, open } = commitmentsOf({ ...offer, branches }, [year]);
  const services = new Map(offer.edition.services.map((service) => [service.id, service]));
  return {
    promises: [...Map.groupBy(commitments, ({ serviceId, normId }) => `${serviceId}/${normId}`).values()].map(together),
    open: open.map(({ serviceId, normId, missing }) => {
      const service = services.get(serviceId);
      const norm = service?.norms.find(({ id }) => id === normId);
      return `${service?.title}: ${norm?.label} (${missingWords[missing]})`;
    }),
  };
}

/** What one norm makes for branches of several sizes, as one promise. */
function together(made: readonly NewCommitment[]): Promised {
  const [first] = made;
  if (!first) throw new Error('a group has a member');
  const sum = (of: (commitment: NewCommitment) => number) => made.reduce((total, each) => total + of(each), 0);
  const quantityMin = sum((each) => each.quantityMin);
  const quantityMax = sum((each) => each.quantityMax);
  const quantity = quantityText({ ...first, quantityMin, quantityMax });
  return { serviceId: first.serviceId, what: first.label, quantity };
}
