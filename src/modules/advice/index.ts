// What the library advises a municipality for a year: scenarios of services with quantities, priced from the facts.
// Owns schema advice. Uses organisation, branches, tariffs, calculations, activity-catalogue, priced-offers, price-comparisons,
// rule-sets.
export { addGoal } from './commands/add-goal.ts';
export { addScenario } from './commands/add-scenario.ts';
export { saveScenario } from './commands/save-scenario.ts';
export { startAdvice } from './commands/start-advice.ts';
export { priceScenario, type Scenario, type ScenarioLine, type SchoolContribution } from './domain.ts';
export { factChanges } from './fact-changes.ts';
export { type Advice, adviceById } from './queries.ts';
export { schoolContributionLabels } from './scenario-changes.ts';
export { listAdvices } from './sql.ts';
