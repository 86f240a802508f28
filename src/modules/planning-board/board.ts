import type { Day } from '#kernel/days.ts';
import type { ByMonth } from '#kernel/progress.ts';
import { type Campaign, stateOf } from '../campaigns/index.ts';
import type { CommitmentProgress } from '../commitments/index.ts';
import type { BoardSession } from './sql.ts';
import { elsewhereOf, type Standing, standingOf, type Tally, tallyOf, withDue } from './tally.ts';

/** `2026-03`. */
export type Month = string;

export const monthsOf = (year: number): Month[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

export const monthOf = (day: Day): Month => day.slice(0, 7);

/** Of a month or a day in it; one more for the month after it. */
export const monthNumber = (month: Month | Day): number => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));

/** A campaign as it stands on a board: in the month of its first day, or else in its usual one. */
export type BoardCampaign = {
  readonly id: string;
  readonly name: string;
  readonly month: Month;
  readonly startsOn: Day | null;
  readonly state: ReturnType<typeof stateOf>;
};

/** A promise with how far it is, and what stands in each month of the year. */
export type BoardRow = {
  readonly commitment: CommitmentProgress;
  readonly tally: Tally;
  readonly standing: Standing;
  readonly sessions: readonly BoardSession[];
  readonly campaigns: readonly BoardCampaign[];
  /** What others than the programme counted in each month. */
  readonly elsewhere: ByMonth;
};

/** Whether sessions are planned for it: not for a campaign, nor for a point that must be there. */
export const isPlanned = ({ commitment: { counts } }: Pick<BoardRow, 'commitment'>): boolean =>
  counts === 'sessions' || counts === 'series';

export type Board = {
  readonly rows: readonly BoardRow[];
  /** Of the year, when no promise has a row of campaigns. */
  readonly campaigns: readonly BoardCampaign[];
  /** Sessions of the year that add to no promise on the board. */
  readonly unserved: readonly BoardSession[];
};

/** Every session that stands on it; one that serves two promises twice. */
export const sessionsOn = ({ rows, unserved }: Board): BoardSession[] => [
  ...rows.flatMap(({ sessions }) => sessions),
  ...unserved,
];

type Stand = {
  readonly year: number;
  readonly municipalityCode: string;
  readonly commitments: readonly CommitmentProgress[];
  readonly sessions: readonly BoardSession[];
  readonly campaigns: readonly BoardCampaign[];
  readonly now: Date;
  readonly today: Day;
};

/** The board of a municipality and a year, with the promises in the order of the edition. */
export function boardOf(stand: Stand): Board {
  const serving = Map.groupBy(stand.sessions, ({ commitmentId }) => commitmentId);
  const rows = stand.commitments.map((commitment) =>
    commitment.counts === 'campaigns'
      ? campaignRow(commitment, stand)
      : sessionRow(commitment, serving.get(commitment.id) ?? [], stand),
  );
  const onRows = new Set(rows.flatMap(({ sessions }) => sessions.map(({ id }) => id)));
  const others = stand.sessions.filter(
    ({ id, day, municipalityCode }) =>
      !onRows.has(id) && municipalityCode === stand.municipalityCode && day.startsWith(`${stand.year}-`),
  );
  return {
    rows,
    campaigns: rows.some(({ commitment }) => commitment.counts === 'campaigns') ? [] : stand.campaigns,
    unserved: [...new Map(others.map((session) => [session.id, session])).values()],
  };
}

function sessionRow(commitment: CommitmentProgress, serving: readonly BoardSession[], stand: Stand): BoardRow {
  const { now, today } = stand;
  const sessions = serving.filter(({ day }) => commitment.startsOn <= day && day < commitment.endsBefore);
  const tally = tallyOf(commitment, sessions, now);
  const [standing, elsewhere] = [standingOf(tally, commitment, today), elsewhereOf(commitment, sessions)];
  return { commitment, tally, standing, sessions, campaigns: [], elsewhere };
}

function campaignRow(commitment: CommitmentProgress, { campaigns, today }: Stand): BoardRow {
  const planned = campaigns.filter(({ state }) => state === 'planned' || state === 'running' || state === 'undated');
  const tally = withDue(commitment, { held: commitment.count, planned: planned.length }, today);
  const standing = standingOf(tally, commitment, today);
  return { commitment, tally, standing, sessions: [], campaigns, elsewhere: new Map() };
}

/** The campaign as it stands on a board of its year. */
export const campaignOnBoard = (campaign: Campaign, today: Day): BoardCampaign => ({
  ...{ id: campaign.id, name: campaign.name, startsOn: campaign.startsOn },
  month: campaign.startsOn
    ? monthOf(campaign.startsOn)
    : `${campaign.year}-${String(campaign.usualMonth ?? 1).padStart(2, '0')}`,
  state: stateOf(campaign, today),
});
