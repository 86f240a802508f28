import {
  type Calculation,
  type Facts,
  type Fault,
  pathsOf,
  priceSelections,
  type Quantities,
  quantityQuestionsOf,
} from '../calculations/index.ts';
import type { EditionDocument, Service } from '../tariffs/index.ts';

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

type Basis = { edition: EditionDocument; facts: Facts; year: number };

/** What a scenario costs on an edition with the facts of the municipality; or every fault that stands in the way. */
export function priceScenario(
  { edition, facts, year }: Basis,
  { lines, schoolContribution }: Pick<Scenario, 'lines' | 'schoolContribution'>,
): { calculation: Calculation } | { faults: Fault[] } {
  const options = { year, schoolContribution };
  const selections = lines.map(({ serviceId: service, quantities, choice }) => ({ service, quantities, choice }));
  const priced = priceSelections({ edition, facts, selections, options });
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
