import { SizeClass, type TariffComponent } from '../tariffs/index.ts';
import type { Fault, Quantities, Warning } from './calculation.ts';
import { countedFacts, oneByDefault, quantityNames } from './quantities.ts';
import type { PricingRequest } from './read-request.ts';
import type { Chosen } from './read-selection.ts';

/** One service being priced: whom to ask for its quantities and whom to tell what is missing or doubtful. */
export type Asking = {
  service: string;
  chosen: Chosen;
  request: PricingRequest;
  /** Contributions per unit that lie within the price of a component, by the id of that component. */
  contributionsWithin: ReadonlyMap<string, string>;
  faults: Fault[];
  warnings: Warning[];
};

/** What the selection states, else what the facts say, else one where that is natural, else a fault and 0. */
export function askCount(asking: Asking, unit: TariffComponent['unit']): number {
  const name = quantityNames[unit];
  const stated = asking.chosen.quantities[name];
  if (typeof stated === 'number') return stated;
  if (stated !== undefined) return sumOf(stated);
  if (unit === 'branch') return askAllBranches(asking);
  const fact = countedFacts.find((each) => each === name);
  const known = fact && asking.request.facts[fact];
  if (known !== undefined) return known;
  return oneByDefault.has(unit) ? 1 : missing(asking, name);
}

/** Branches for each of these sizes, the selection before the facts. A size that neither names is a fault. */
export function askBranches(asking: Asking, sizes: readonly SizeClass[]): Map<SizeClass, number> {
  const stated = asking.chosen.quantities.branches;
  const { branches: facts } = asking.request.facts;
  if (typeof stated === 'number') addFault(asking.faults, { path: pathOf(asking, 'branches'), code: 'not-an-object' });
  else if (!stated && !facts) missing(asking, 'branches');
  else {
    const known = { ...facts, ...stated };
    return new Map(sizes.map((size) => [size, known[size] ?? missing(asking, 'branches', size)]));
  }
  return new Map();
}

/** Adds a missing quantity to the faults, once for each path. */
export function missing(asking: Asking, name: keyof Quantities, size?: SizeClass): 0 {
  addFault(asking.faults, { path: pathOf(asking, name) + (size ? `.${size}` : ''), code: 'missing-quantity' });
  return 0;
}

export function addFault(faults: Fault[], fault: Fault): void {
  if (!faults.some(({ path, code }) => path === fault.path && code === fault.code)) faults.push(fault);
}

/** The facts count all branches, yet hardly any service is wanted in all of them: so this is used and said, once. */
function askAllBranches(asking: Asking): number {
  const { service, warnings, request } = asking;
  if (!request.facts.branches) return missing(asking, 'branches');
  const all = sumOf(Object.fromEntries(askBranches(asking, SizeClass.options)));
  const isSaid = warnings.some((each) => each.code === 'all-branches-assumed' && each.service === service);
  if (!isSaid) warnings.push({ code: 'all-branches-assumed', service, branches: all });
  return all;
}

const pathOf = ({ chosen }: Asking, name: keyof Quantities): string => `${chosen.path}.quantities.${name}`;

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
