import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { byMonthOf, type Progress } from '#kernel/progress.ts';
import { listAllBranches } from '../branches/index.ts';
import { type Commitment, listCommitments } from '../commitments/index.ts';
import { takesPart } from './domain.ts';
import { type Campaign, listHeldCampaigns } from './sql/campaigns.ts';

/**
 * The campaigns that each of these commitments is kept by: held and over, begun in its period, with a branch of its
 * municipality in them, or the branch that it names.
 */
async function heldFor(tx: Tx, commitmentIds: readonly string[], today: Day): Promise<Map<string, Campaign[]>> {
  const commitments = await listCommitments(tx, { ids: commitmentIds });
  const span = spanOf(commitments);
  if (!span) return new Map();
  const held = await listHeldCampaigns(tx, span, today);
  const branches = await listAllBranches(tx);
  const keeps = (campaign: Campaign, { municipalityCode, branchId, startsOn, endsBefore }: Commitment): boolean =>
    campaign.startsOn !== null &&
    startsOn <= campaign.startsOn &&
    campaign.startsOn < endsBefore &&
    branches.some(
      (branch) =>
        branch.municipalityCode === municipalityCode &&
        (branchId === null || branch.id === branchId) &&
        takesPart(campaign, branch),
    );
  return new Map(
    commitments.map((commitment) => [commitment.id, held.filter((campaign) => keeps(campaign, commitment))]),
  );
}

/** From the first day of any of them until the last. */
function spanOf(spans: readonly DaySpan[]): DaySpan | undefined {
  const [first] = spans.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const last = spans.toSorted((a, b) => a.endsBefore.localeCompare(b.endsBefore)).at(-1);
  return first && last && { startsOn: first.startsOn, endsBefore: last.endsBefore };
}

/** How many of the campaigns a year that were promised were held, and which. */
export const progress: Progress = {
  services: ['llo-pakket-1'],
  counts: ['campaigns'],
  count: async (tx, commitmentIds, today) => {
    const held = await heldFor(tx, commitmentIds, today);
    const begun = (campaigns: readonly Campaign[]) =>
      byMonthOf(campaigns.flatMap(({ startsOn }) => (startsOn === null ? [] : [{ day: startsOn, weight: 1 }])));
    return new Map([...held].map(([id, campaigns]) => [id, begun(campaigns)]));
  },
  rows: async (tx, commitmentId, today) => {
    const held = (await heldFor(tx, [commitmentId], today)).get(commitmentId) ?? [];
    return held.map(({ id, name, theme, startsOn }) => ({
      id,
      label: theme ? `${name}: ${theme}` : name,
      day: startsOn ?? '',
      href: `/werk/campagnes/${id}`,
    }));
  },
};
