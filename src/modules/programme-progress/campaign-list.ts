import type { CampaignList } from '#kernel/module.ts';
import { type Activity, activityWords, mayRead } from '../activities/index.ts';
import { type CampaignActivity, listCampaignActivities } from './sql/campaigns.ts';

/** The activities of a campaign, and what they add up to. They are counted as for a commitment: by session, a series once. */
export const campaignList: CampaignList = {
  title: 'Activiteiten',
  headers: ['Activiteit', 'Stand', 'Gepland', 'Geweest', 'Bezoekers', 'Geschenkboeken'],
  whenEmpty: {
    title: 'Nog geen activiteiten',
    text: 'Kies deze campagne bij een activiteit, onder ‘Waar het bij hoort’.',
  },
  rows: async ({ tx, actor }, campaignId) =>
    (await listCampaignActivities(tx, campaignId))
      .filter((activity) => isPublic(activity) || mayRead(actor, activity))
      .map((activity) => ({
        cells: cellsOf(activity),
        ...(mayRead(actor, activity) && { href: `/werk/programma/${activity.id}` }),
      })),
  counts: async (tx, campaignId) => {
    const activities = await listCampaignActivities(tx, campaignId);
    if (activities.length === 0) return {};
    const visitors = sumOf(activities.map((each) => each.visitors));
    const giftBooks = sumOf(activities.map((each) => each.giftBooks));
    return {
      activities: activities.reduce((sum, activity) => sum + timesHeld(activity), 0),
      ...(visitors !== undefined && { visitors }),
      ...(giftBooks !== undefined && { 'gift-books': giftBooks }),
    };
  },
};

const cellsOf = ({ title, state, planned, held, visitors, giftBooks }: CampaignActivity): string[] => [
  title,
  activityWords.states[state as Activity['state']],
  ...[planned, held, visitors, giftBooks].map((number) => (number === null ? '' : String(number))),
];

const isPublic = ({ state }: CampaignActivity): boolean => state !== 'draft' && state !== 'in-review';

const timesHeld = ({ isWhole, planned, held }: CampaignActivity): number =>
  isWhole ? Number(held > 0 && planned === 0) : held;

/** Undefined when nothing was counted: that is not zero. */
function sumOf(numbers: readonly (number | null)[]): number | undefined {
  const known = numbers.filter((number) => number !== null);
  return known.length > 0 ? known.reduce((sum, number) => sum + number, 0) : undefined;
}
