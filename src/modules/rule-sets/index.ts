// Versioned sets of rules (law, bill, regulation) that a choice of services is held against: a signal for each rule, with its ground.
// Owns schema rule_sets. Uses branches, tariffs, calculations, price-comparisons.
export { circumstancesOf } from './circumstances.ts';
export { type RuleSetPart, ruleSetParts } from './pdf/rule-set-parts.ts';
export type { Circumstances } from './rule-set.ts';
export { type CheckedRuleSet, checkRuleSets } from './rule-sets.ts';
export { Checks } from './views/checks.tsx';
