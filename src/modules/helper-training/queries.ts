import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { listAccountNames } from '../people/index.ts';
import { mustAct, type Standing, standingOf, type Training } from './domain.ts';
import { listTaken } from './sql/meetings.ts';
import { type HelperFilter, type HelperRow, listHelpers } from './sql/training-helpers.ts';
import { listTrainings } from './sql/trainings.ts';

export type Helper = Omit<HelperRow, 'name'> & { readonly name: string };

/** A helper with the standing of each training, in the order of the trainings. */
export type HelperStanding = Helper & {
  readonly standings: readonly { readonly training: Training; readonly standing: Standing }[];
  /** Something that is required lacks, is over or soon will be. */
  readonly mustAct: boolean;
};

/** Who helps there, by name. */
export async function helpersOf({ tx }: Pick<Ctx, 'tx'>, filter: HelperFilter): Promise<Helper[]> {
  const rows = await listHelpers(tx, filter);
  const names = await listAccountNames(
    tx,
    rows.flatMap(({ accountId }) => accountId ?? []),
  );
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return rows
    .map((row) => ({ ...row, name: row.name ?? nameOf.get(row.accountId ?? '') ?? '' }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

/** The trainings that stand on their own: one that renews another shows there. */
export const ownTrainings = (all: readonly Training[]): Training[] => all.filter(({ renewsId }) => renewsId === null);

/** Who holds what until when. */
export async function standingsOf(ctx: Ctx, filter: HelperFilter): Promise<HelperStanding[]> {
  const all = await listTrainings(ctx.tx);
  const helpers = await helpersOf(ctx, filter);
  const taken = Map.groupBy(
    await listTaken(
      ctx.tx,
      helpers.map(({ id }) => id),
    ),
    ({ helperId }) => helperId,
  );
  return helpers.map((helper) => {
    const asked = { role: helper.role, taken: taken.get(helper.id) ?? [], today: today(ctx.now) };
    const standings = ownTrainings(all).map((training) => ({ training, standing: standingOf(training, all, asked) }));
    return {
      ...helper,
      standings,
      mustAct: standings.some(({ training, standing }) => mustAct(training, helper.role, standing)),
    };
  });
}
