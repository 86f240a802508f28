import type { Tx } from '#kernel/db.ts';

/** How bookings go in this organisation. */
export type Settings = {
  /** So long a room is kept for who must still say yes. */
  readonly heldHours: number;
  /** So often not coming, one after the other, before a group is asked about it, and the days it has to answer. */
  readonly unusedTimes: number;
  readonly answerDays: number;
  readonly version: number;
};

const COLUMNS = ['heldHours', 'unusedTimes', 'answerDays', 'version'] as const;

export const getSettings = (tx: Tx): Promise<Settings> =>
  tx.selectFrom('roomBookings.settings').select(COLUMNS).executeTakeFirstOrThrow();

/** Saves them over the version that was shown. False when somebody else saved in between. */
export async function updateSettings(tx: Tx, { version, ...settings }: Settings): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('roomBookings.settings')
    .set({ ...settings, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
