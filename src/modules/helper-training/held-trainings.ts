import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type HelperRole, standingOf } from './domain.ts';
import { ownTrainings } from './queries.ts';
import { listTaken } from './sql/meetings.ts';
import { listHelpers } from './sql/training-helpers.ts';
import { listTrainings } from './sql/trainings.ts';

export type HeldTrainings = {
  /** Whether who helps in this role must hold a training at all. */
  readonly mustHold: (role: HelperRole) => boolean;
  /** Whether somebody holds all that their role must hold, on a day. */
  readonly holds: (asked: { readonly accountId: string; readonly role: HelperRole; readonly day: Day }) => boolean;
};

/** What these accounts hold, for who plans them. Somebody who left, or is no helper here, holds nothing. */
export async function heldTrainings(tx: Tx, accountIds: readonly string[]): Promise<HeldTrainings> {
  const all = await listTrainings(tx);
  const helpers = await listHelpers(tx, { municipalities: 'all', accountIds });
  const byAccount = new Map(helpers.map((helper) => [helper.accountId, helper]));
  const taken = Map.groupBy(
    await listTaken(
      tx,
      helpers.map(({ id }) => id),
    ),
    ({ helperId }) => helperId,
  );
  const requiredFor = (role: HelperRole) => ownTrainings(all).filter((training) => training.requiredFor.includes(role));
  return {
    mustHold: (role) => requiredFor(role).length > 0,
    holds({ accountId, role, day }) {
      const helper = byAccount.get(accountId);
      if (!helper || (helper.leftOn !== null && helper.leftOn <= day)) return false;
      const asked = { role, taken: taken.get(helper.id) ?? [], today: day };
      return requiredFor(role).every((training) => {
        const { state } = standingOf(training, all, asked);
        return state === 'valid' || state === 'expiring';
      });
    },
  };
}
