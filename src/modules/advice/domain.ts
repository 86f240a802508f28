import { formatCents } from '#kernel/money.ts';
import {
  type Calculation,
  type Facts,
  type Fault,
  pathsOf,
  priceSelections,
  type Quantities,
  quantityQuestionsOf,
  type Selection,
} from '../calculations/index.ts';
import type { EditionDocument, Service } from '../tariffs/index.ts';
import { chosenIn } from './rule-sets/checks.ts';

export type SchoolContribution = 'within' | 'on-top';

/** One chosen service. `quantities` holds only what differs from the facts. */
export type ScenarioLine = {
  readonly serviceId: string;
  readonly quantities: Quantities;
  readonly choice: Readonly<Record<string, string>>;
  readonly reason: string | null;
  readonly goalId: string | null;
};

export type Scenario = {
  readonly id: string;
  readonly name: string;
  readonly schoolContribution: SchoolContribution;
  readonly savedAt: Date;
  /** The facts of the municipality when the scenario was last saved. */
  readonly savedFacts: Facts;
  readonly version: number;
  readonly lines: readonly ScenarioLine[];
};

export const selectionsOf = (lines: readonly ScenarioLine[]): Selection[] =>
  lines.map(({ serviceId, quantities, choice }) => ({ service: serviceId, quantities, choice }));

type Basis = { edition: EditionDocument; facts: Facts; year: number };

/** What a scenario costs on an edition with the facts of the municipality; or every fault that stands in the way. */
export function priceScenario(
  { edition, facts, year }: Basis,
  scenario: Pick<Scenario, 'lines' | 'schoolContribution'>,
): { calculation: Calculation } | { faults: Fault[] } {
  const options = { year, schoolContribution: scenario.schoolContribution };
  const priced = priceSelections({ edition, facts, selections: selectionsOf(scenario.lines), options });
  return priced.ok ? { calculation: priced.value } : { faults: priced.refusal.faults };
}

export type OverruledFact = {
  readonly name: string;
  readonly label: string;
  readonly fact: number;
  readonly stated: number;
};

/** The quantities that a line states against a known fact: these need a reason. */
export function overruledFacts(service: Service, facts: Facts, quantities: Quantities): OverruledFact[] {
  const stated = pathsOf(quantities);
  return quantityQuestionsOf(service, facts).flatMap(({ name, label, fact }) => {
    const value = stated[name];
    return fact === undefined || value === undefined || value === fact ? [] : [{ name, label, fact, stated: value }];
  });
}

/** The services of which a quantity overrules a fact and nobody wrote down why. */
export const servicesWithoutReason = (
  edition: EditionDocument,
  facts: Facts,
  lines: readonly ScenarioLine[],
): string[] =>
  edition.services
    .filter((service) =>
      lines.some(
        ({ serviceId, quantities, reason }) =>
          serviceId === service.id && !reason && overruledFacts(service, facts, quantities).length > 0,
      ),
    )
    .map(({ id }) => id);

/** The Basis services of an edition that can be priced from the facts alone: what a new advice starts with. */
export function startingServices(edition: EditionDocument): string[] {
  return edition.services
    .filter(({ level, levelInference }) => level === 'basis' || levelInference?.level === 'basis')
    .map(({ id }) => id);
}

/** What the municipality pays a year for a chosen service, as far as it has a price; `onQuote` when a part has none yet. */
export type YearlyPrice = { readonly cents: number; readonly onQuote: boolean };

export type Difference = {
  readonly serviceId: string;
  /** One for each scenario; undefined where it leaves the service out or cannot be priced. */
  readonly prices: readonly (YearlyPrice | undefined)[];
  readonly differs: boolean;
};

/** Per service what each scenario asks of the municipality a year, for every service that one of them holds. */
export function compare(edition: EditionDocument, calculations: readonly (Calculation | undefined)[]): Difference[] {
  return edition.services.flatMap(({ id: serviceId }) => {
    const prices = calculations.map((calculation) => yearlyPriceOf(calculation, serviceId));
    if (prices.every((price) => price === undefined)) return [];
    return [{ serviceId, prices, differs: new Set(prices.map(yearlyPriceText)).size > 1 }];
  });
}

/** A yearly price in words: an amount, `op offerte`, or that the service is not chosen. */
export function yearlyPriceText(price: YearlyPrice | undefined): string {
  if (!price) return 'niet gekozen';
  if (!price.onQuote) return formatCents(price.cents);
  return price.cents === 0 ? 'op offerte' : `${formatCents(price.cents)} en op offerte`;
}

function yearlyPriceOf(calculation: Calculation | undefined, serviceId: string): YearlyPrice | undefined {
  const cents = annualOf(calculation, serviceId);
  const onQuote = calculation?.onQuote.some(({ service }) => service === serviceId) ?? false;
  return cents === undefined ? undefined : { cents, onQuote };
}

/** What the municipality pays a year for a service, as far as it has a price; undefined when it is not chosen. */
export const annualOf = (calculation: Calculation | undefined, serviceId: string): number | undefined =>
  paidFor(calculation, serviceId, 'annual');

/** The same for what it pays once. */
export const oneOffOf = (calculation: Calculation | undefined, serviceId: string): number | undefined =>
  paidFor(calculation, serviceId, 'one_off');

function paidFor(
  calculation: Calculation | undefined,
  serviceId: string,
  when: 'annual' | 'one_off',
): number | undefined {
  if (!calculation || !chosenIn(calculation).has(serviceId)) return undefined;
  return calculation.lines
    .filter(({ service }) => service === serviceId)
    .filter(({ payer, recurrence }) => payer === 'municipality' && recurrence === when)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}
