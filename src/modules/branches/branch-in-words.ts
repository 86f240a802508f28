import { FACILITIES } from './facilities.ts';
import { LOCATION_RULE_SETS, locationTypeOf } from './location-types.ts';
import { type SizeClass, sizeClassLabels } from './size-classes.ts';
import type { Branch } from './sql/branches.ts';

/** What a branch is, for who lists locations. What it is by a rule set is undefined where that set has no name for it. */
export type BranchInWords = {
  /** By which the tariff counts it. */
  readonly sizeClass: string;
  /** By the name of each national rule set, with these staffed minutes a week; undefined when those are unknown. */
  readonly types: readonly { readonly ruleSet: string; readonly source: string; readonly type: string | undefined }[];
  readonly facilities: readonly string[];
};

export const branchInWords = (branch: Branch, staffedMinutes: number | undefined): BranchInWords => ({
  sizeClass: sizeClassLabels[branch.sizeClass as SizeClass],
  types: LOCATION_RULE_SETS.map((ruleSet) => {
    const found = locationTypeOf(ruleSet, { staffedMinutes, hasCollection: branch.hasCollection });
    return { ruleSet: ruleSet.name, source: ruleSet.source, type: found.outcome === 'type' ? found.type : undefined };
  }),
  facilities: FACILITIES.filter(({ id }) => branch.facilities.includes(id)).map(({ label }) => label),
});
