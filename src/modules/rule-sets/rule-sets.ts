import type { Criterion, Finding, RuleSet, Situation, Threshold, ThresholdValues } from './rule-set.ts';
import { spuk2023 } from './sets/spuk-2023-definities.ts';
import { wsob2015 } from './sets/wsob-2015.ts';
import { zorgplicht36902 } from './sets/zorgplicht-concept-36902.ts';

/** Every set of rules that a choice of services is held against, law first. */
export const RULE_SETS: readonly RuleSet[] = [wsob2015, spuk2023, zorgplicht36902];

export type CheckedCriterion = { readonly criterion: Criterion; readonly finding: Finding };
export type CheckedRuleSet = { readonly ruleSet: RuleSet; readonly criteria: readonly CheckedCriterion[] };

/** Holds a situation against every rule. A signal with its ground, no judgement of law. */
export const checkRuleSets = (situation: Situation, ruleSets: readonly RuleSet[] = RULE_SETS): CheckedRuleSet[] =>
  ruleSets.map((ruleSet) => {
    const outside = outsideValidity(ruleSet, situation.year);
    return {
      ruleSet,
      criteria: ruleSet.criteria.map((criterion) => ({ criterion, finding: outside ?? criterion.check(situation) })),
    };
  });

/** A set with a note says itself why it is looked at in other years too. */
function outsideValidity({ validFrom, validTo, note }: RuleSet, year: number): Finding | undefined {
  if (note) return undefined;
  if (validFrom && `${year}-12-31` < validFrom)
    return { outcome: 'not-applicable', evidence: `Geldt vanaf ${validFrom.slice(0, 4)}.` };
  if (validTo && `${year}-01-01` > validTo)
    return { outcome: 'not-applicable', evidence: `Gold tot en met ${validTo.slice(0, 4)}.` };
  return undefined;
}

/** The thresholds that may be set: those that no source gives. */
export const OPEN_THRESHOLDS: readonly Threshold[] = RULE_SETS.flatMap(({ thresholds }) => thresholds).filter(
  ({ verified }) => !verified,
);

/** The value of each threshold: the one that was set, or else the one of its rule set. */
export const thresholdValues = (set: readonly { id: string; value: number }[]): ThresholdValues =>
  new Map([
    ...RULE_SETS.flatMap(({ thresholds }) => thresholds.map(({ id, value }) => [id, value] as const)),
    ...set.map(({ id, value }) => [id, value] as const),
  ]);
