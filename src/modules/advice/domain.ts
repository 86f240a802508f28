import {
  type Calculation,
  type EditionDocument,
  type Facts,
  type Fault,
  pathsOf,
  priceSelections,
  type Quantities,
  quantityQuestionsOf,
  type Selection,
  type Service,
} from '../activity-catalogue/index.ts';

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

/** The quantities that a line states against a known fact: these need a reason. */
export function overruledFacts(service: Service, facts: Facts, quantities: Quantities): string[] {
  const known = new Map(quantityQuestionsOf(service, facts).map(({ name, fact }) => [name, fact]));
  return Object.entries(pathsOf(quantities))
    .filter(([name, stated]) => known.get(name) !== undefined && known.get(name) !== stated)
    .map(([name]) => name);
}

/** The Basis services of an edition that can be priced from the facts alone: what a new advice starts with. */
export function startingServices(edition: EditionDocument): string[] {
  return edition.services
    .filter(({ level, levelInference }) => level === 'basis' || levelInference?.level === 'basis')
    .map(({ id }) => id);
}

export type Difference = {
  readonly serviceId: string;
  readonly annualCents: readonly (number | undefined)[];
  readonly differs: boolean;
};

/** Per service what each scenario asks of the municipality a year; undefined where a scenario leaves the service out. */
export function compare(edition: EditionDocument, calculations: readonly (Calculation | undefined)[]): Difference[] {
  return edition.services.flatMap(({ id: serviceId }) => {
    const annualCents = calculations.map((calculation) => annualOf(calculation, serviceId));
    if (annualCents.every((cents) => cents === undefined)) return [];
    return [{ serviceId, annualCents, differs: new Set(annualCents).size > 1 }];
  });
}

function annualOf(calculation: Calculation | undefined, serviceId: string): number | undefined {
  const lines = calculation?.lines.filter(({ service }) => service === serviceId) ?? [];
  const onQuote = calculation?.onQuote.some(({ service }) => service === serviceId);
  if (lines.length === 0) return onQuote ? 0 : undefined;
  return lines
    .filter(({ payer, recurrence }) => payer === 'municipality' && recurrence === 'annual')
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}
