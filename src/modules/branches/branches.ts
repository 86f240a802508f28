import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type OpeningException, type WeekSpan, weeklyMinutes } from './hours.ts';
import { LOCATION_RULE_SETS, locationTypeOf, locationTypeText } from './location-types.ts';
import type { Branch, BranchDetails } from './sql/branches.ts';
import { listExceptions, listWeekSpans } from './sql/hours.ts';

/** A branch with its regular week and the exceptions that are not over. */
export type OpenBranch = Branch & { week: readonly WeekSpan[]; exceptions: readonly OpeningException[] };

/** The same branches with their hours; exceptions that ended before `from` are left out. */
export async function withHours(tx: Tx, branches: readonly Branch[], from: Day): Promise<OpenBranch[]> {
  const ids = branches.map(({ id }) => id);
  const weeks = Map.groupBy(await listWeekSpans(tx, ids), ({ branchId }) => branchId);
  const exceptions = Map.groupBy(await listExceptions(tx, ids, from), ({ branchId }) => branchId);
  return branches.map((branch) => ({
    ...branch,
    week: (weeks.get(branch.id) ?? []).map(({ branchId: _, ...span }) => span),
    exceptions: (exceptions.get(branch.id) ?? []).map(({ branchId: _, ...exception }) => exception),
  }));
}

/** Staffed and total minutes a week; undefined when nobody has told us the hours. */
export const knownMinutes = ({ hoursAsOf, week }: OpenBranch): { total: number; staffed: number } | undefined =>
  hoursAsOf === null ? undefined : weeklyMinutes(week);

/** Minutes a week that staff are present, per branch id; a branch whose hours nobody entered is not in it. */
export async function staffedMinutesOf(tx: Tx, branches: readonly Branch[], from: Day): Promise<Map<string, number>> {
  const open = await withHours(tx, branches, from);
  return new Map(
    open.flatMap((branch) => {
      const minutes = knownMinutes(branch);
      return minutes ? [[branch.id, minutes.staffed] as const] : [];
    }),
  );
}

/** What the branch is by each rule set, with the name of the set and its source. */
export const derivedTypes = (branch: OpenBranch): { ruleSet: string; source: string; note: string; type: string }[] =>
  LOCATION_RULE_SETS.map((ruleSet) => {
    const facts = { staffedMinutes: knownMinutes(branch)?.staffed, hasCollection: branch.hasCollection };
    return {
      ruleSet: ruleSet.name,
      source: ruleSet.source,
      note: ruleSet.note,
      type: locationTypeText(locationTypeOf(ruleSet, facts)),
    };
  });

/** Whether the last day lies before the first; a day that is not filled in is no fault. */
export const closesBeforeItOpens = ({ openedOn, closedOn }: BranchDetails): boolean =>
  openedOn !== null && closedOn !== null && closedOn < openedOn;
