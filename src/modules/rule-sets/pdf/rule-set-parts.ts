import { outcomeLabels } from '../rule-set.ts';
import { ruleSetLine } from '../rule-set-words.ts';
import type { CheckedRuleSet } from '../rule-sets.ts';

/** A set of rules as `rule-sets.typ` prints it: what it is, and the outcome and the ground of every rule. */
export type RuleSetPart = {
  title: string;
  about: string;
  rows: { rule: string; outcome: string; evidence: string }[];
};

/** The checks in words ready to print. */
export const ruleSetParts = (checks: readonly CheckedRuleSet[]): RuleSetPart[] =>
  checks.map(({ ruleSet, criteria }) => ({
    title: ruleSet.title,
    about: ruleSetLine(ruleSet),
    rows: criteria.map(({ criterion, finding }) => ({
      rule: criterion.text,
      outcome: outcomeLabels[finding.outcome],
      evidence: finding.evidence,
    })),
  }));
