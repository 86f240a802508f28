import type { Ctx } from '#kernel/ctx.ts';
import { addYears, asDay, today } from '#kernel/days.ts';
import type { Module } from '#kernel/module.ts';
import { editionInForce } from '../activity-catalogue/index.ts';
import { type Commitment, type CommitmentProgress, listCommitments, withProgress } from '../commitments/index.ts';
import type { Activity } from './activity.ts';
import { campaignsFor } from './campaigns-for.ts';
import type { Around } from './pages/steps/step.ts';
import { listServedCommitments } from './sql.ts';
import { umbrellasFor } from './umbrellas.ts';

/** The edition in force, and the commitments, campaigns and umbrellas that the activity could belong to. */
export async function aroundActivity(ctx: Ctx, modules: readonly Module[], activity: Activity): Promise<Around> {
  const year = Number(today(ctx.now).slice(0, 4));
  return {
    edition: (await editionInForce(ctx.tx, year))?.document,
    commitments: await servable(ctx, modules, activity),
    campaigns: await campaignsFor(ctx, activity),
    umbrellas: await umbrellasFor(ctx, activity),
    served: await listServedCommitments(ctx.tx, activity.id),
  };
}

/** Those of its service first, of this year and the next; last, those of last year: what was held then can still be counted. */
async function servable(ctx: Ctx, modules: readonly Module[], activity: Activity): Promise<CommitmentProgress[]> {
  const { municipalityCode, branchId, serviceId } = activity;
  const thisYear = asDay(`${today(ctx.now).slice(0, 4)}-01-01`);
  const commitments = await listCommitments(ctx.tx, {
    municipalities: municipalityCode === null ? 'all' : [municipalityCode],
    during: { startsOn: addYears(thisYear, -1), endsBefore: addYears(thisYear, 2) },
  });
  const fitting = commitments.filter(
    (commitment) =>
      (commitment.counts === 'sessions' || commitment.counts === 'series') &&
      (commitment.branchId === null || branchId === null || commitment.branchId === branchId),
  );
  const rank = (commitment: Commitment) =>
    Number(commitment.serviceId !== serviceId) + 2 * Number(commitment.endsBefore <= thisYear);
  return withProgress(
    ctx,
    modules,
    fitting.toSorted((a, b) => rank(a) - rank(b)),
  );
}
