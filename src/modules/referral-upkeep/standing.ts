import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { type Entry, staleEntries } from '../referral-directory/index.ts';
import { nextStep, type Step } from './rounds.ts';
import { listLastRounds, listOpenProposals, type Round } from './sql.ts';

export type Standing = { entry: Entry; round: Round | undefined; step: Step };

/** Every stale entry with what comes next for it, and the open rounds of entries that are stale no more. */
export async function standingOf({ tx, now }: Ctx): Promise<{ stale: Standing[]; needless: Round[] }> {
  const rounds = new Map((await listLastRounds(tx)).map((round) => [round.organisationId, round]));
  const waiting = new Set((await listOpenProposals(tx, 'all')).map(({ organisationId }) => organisationId));
  const stale = (await staleEntries(tx, today(now))).map((entry): Standing => {
    const round = rounds.get(entry.id);
    return { entry, round, step: nextStep(now, entry, { round, isWaiting: waiting.has(entry.id) }) };
  });
  const staleIds = new Set(stale.map(({ entry }) => entry.id));
  const needless = [...rounds.values()].filter(
    ({ answeredAt, organisationId }) => answeredAt === null && !staleIds.has(organisationId),
  );
  return { stale, needless };
}
