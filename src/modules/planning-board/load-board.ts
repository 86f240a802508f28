import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import type { Module } from '#kernel/module.ts';
import { listAllBranches } from '../branches/index.ts';
import { listCampaigns, takesPart } from '../campaigns/index.ts';
import { type Commitment, listCommitments, withProgress } from '../commitments/index.ts';
import { type Board, boardOf, campaignOnBoard } from './board.ts';
import { type BoardSession, listBoardSessions } from './sql.ts';

export type BoardAsked = { readonly municipalityCode: string; readonly year: number };

/** A board, with what it was a year earlier as far as suggestions need it. */
export type LoadedBoard = Board & {
  readonly earlier: { readonly commitments: readonly Commitment[]; readonly sessions: readonly BoardSession[] };
};

const ON_A_BOARD = ['sessions', 'series', 'campaigns', 'presence'];

/**
 * What this municipality was promised for this year against what is planned and held. One question for each kind of row,
 * however many there are. The caller knows that the actor may read it.
 */
export async function loadBoard(
  ctx: Ctx,
  modules: readonly Module[],
  { municipalityCode, year }: BoardAsked,
): Promise<LoadedBoard> {
  const { tx, now } = ctx;
  const [of, before] = [calendarYear(year), calendarYear(year - 1)];
  const promised = (
    await listCommitments(tx, { municipalities: [municipalityCode], during: spanOf([before, of]) })
  ).filter(({ partyKind, counts }) => partyKind === 'municipality' && ON_A_BOARD.includes(counts));
  const commitments = promised.filter((commitment) => isIn(commitment, of));
  const earlier = promised.filter((commitment) => isIn(commitment, before));
  const span = spanOf([...promised, before, of]);
  const sessions = await listBoardSessions(tx, {
    ...{ municipalityCode, commitmentIds: promised.map(({ id }) => id) },
    ...{ from: startOf(span.startsOn), until: startOf(span.endsBefore) },
  });
  const board = boardOf({
    ...{ year, municipalityCode, sessions, now, today: today(now) },
    commitments: await withProgress(ctx, modules, commitments),
    campaigns: await campaignsIn(ctx, { municipalityCode, year }),
  });
  return { ...board, earlier: { commitments: earlier, sessions } };
}

const isIn = (commitment: DaySpan, { startsOn, endsBefore }: DaySpan): boolean =>
  commitment.startsOn < endsBefore && commitment.endsBefore > startsOn;

/** From the first day of any of them until the last. */
const spanOf = (spans: readonly DaySpan[]): DaySpan => ({
  startsOn: spans.map(({ startsOn }) => startsOn).toSorted()[0] as DaySpan['startsOn'],
  endsBefore: spans
    .map(({ endsBefore }) => endsBefore)
    .toSorted()
    .at(-1) as DaySpan['endsBefore'],
});

/** The campaigns of the year in which a branch of the municipality takes part. */
async function campaignsIn({ tx, now }: Ctx, { municipalityCode, year }: BoardAsked) {
  const branches = (await listAllBranches(tx)).filter((branch) => branch.municipalityCode === municipalityCode);
  return (await listCampaigns(tx, year))
    .filter((campaign) => campaign.withdrawnOn === null && branches.some((branch) => takesPart(campaign, branch)))
    .map((campaign) => campaignOnBoard(campaign, today(now)));
}
