import type { PriceReference } from '#kernel/agreed-prices.ts';
import { type Calculation, priceSelections } from '../calculations/index.ts';
import { annualOf, compareWithReference, oneOffOf, type PriceComparison } from '../price-comparisons/index.ts';
import { type CheckedRuleSet, type Circumstances, checkRuleSets } from '../rule-sets/index.ts';
import { programmeLineTitle } from '../tariffs/index.ts';
import { type OverruledFact, overruledFacts, priceScenario, type Scenario } from './domain.ts';
import { type FactChange, factChanges } from './fact-changes.ts';
import type { Advice } from './queries.ts';

/** What a scenario is held against beyond the advice itself. */
export type Surroundings = {
  readonly reference: PriceReference | undefined;
  readonly circumstances: Circumstances;
};

export type Overruled = OverruledFact & { readonly service: string; readonly reason: string };
export type GoalShare = {
  /** Null for what serves no named goal. */
  readonly goal: string | null;
  readonly services: readonly string[];
  readonly annualCents: number;
  readonly oneOffCents: number;
};
export type MissingBasis = {
  readonly title: string;
  readonly programmeLine: string;
  readonly reason: string;
  /** Undefined when the price follows from a choice or a number that is not made yet. */
  readonly annualCents: number | undefined;
};

/** Everything that page and documents tell of one scenario, so that both tell the same. */
export type ScenarioReport = {
  readonly scenario: Scenario;
  readonly calculation: Calculation;
  readonly overruled: readonly Overruled[];
  readonly factChanges: readonly FactChange[];
  readonly goals: readonly GoalShare[];
  readonly missingBasis: readonly MissingBasis[];
  readonly comparison: PriceComparison | undefined;
  readonly checks: readonly CheckedRuleSet[];
};

/** The report of a scenario; undefined while it cannot be priced. */
export function reportOf(
  advice: Advice,
  scenario: Scenario,
  { reference, circumstances }: Surroundings,
): ScenarioReport | undefined {
  const edition = advice.edition.document;
  const facts = advice.facts.values;
  const priced = priceScenario({ edition, facts, year: advice.year }, scenario);
  if ('faults' in priced) return undefined;
  const { calculation } = priced;
  const comparison = reference && compareWithReference(reference, { calculation, edition });
  return {
    scenario,
    calculation,
    overruled: overruledIn(advice, scenario),
    factChanges: factChanges(scenario.savedFacts, facts),
    goals: goalShares(advice, scenario, calculation),
    missingBasis: missingBasisOf(advice, calculation),
    comparison,
    checks: checkRuleSets({ ...circumstances, edition, calculation, comparison }),
  };
}

const overruledIn = ({ edition, facts }: Advice, { lines }: Scenario): Overruled[] =>
  edition.document.services.flatMap((service) => {
    const line = lines.find(({ serviceId }) => serviceId === service.id);
    if (!line) return [];
    const reason = line.reason ?? 'Geen reden opgeschreven';
    return overruledFacts(service, facts.values, line.quantities).map((fact) => ({
      ...fact,
      service: service.title,
      reason,
    }));
  });

/** What the municipality pays for each of its goals. Empty when it named none: then there is nothing to divide. */
function goalShares({ edition, goals }: Advice, { lines }: Scenario, calculation: Calculation): GoalShare[] {
  if (goals.length === 0) return [];
  const shares = [...goals, { id: null, title: null }].map(({ id, title }) => {
    const services = edition.document.services.filter((service) =>
      lines.some(({ serviceId, goalId }) => serviceId === service.id && goalId === id),
    );
    const sum = (amountOf: typeof oneOffOf) =>
      services.reduce((total, service) => total + (amountOf(calculation, service.id) ?? 0), 0);
    return {
      goal: title,
      services: services.map((service) => service.title),
      annualCents: sum(annualOf),
      oneOffCents: sum(oneOffOf),
    };
  });
  return shares.filter(({ goal, services }) => goal !== null || services.length > 0);
}

const missingBasisOf = ({ edition, facts, year }: Advice, { coverage }: Calculation): MissingBasis[] =>
  coverage.missingBasisServices.flatMap(({ service: id }) => {
    const document = edition.document;
    const service = document.services.find((each) => each.id === id);
    if (!service) return [];
    const selections = [{ service: id }];
    const alone = priceSelections({ edition: document, facts: facts.values, selections, options: { year } });
    return [
      {
        title: service.title,
        programmeLine: programmeLineTitle(document, service.programmeLine),
        reason: service.levelInference?.reason ?? service.description,
        annualCents: alone.ok ? alone.value.totals.municipality.annualCents : undefined,
      },
    ];
  });
