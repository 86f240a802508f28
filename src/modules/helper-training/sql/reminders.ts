import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

export type Reminder = { readonly helperId: string; readonly trainingId: string; readonly endsOn: Day };

/** Notes that it is told that this training ends for this helper. No when it was told before. */
export async function noteReminder(tx: Tx, { helperId, trainingId, endsOn }: Reminder): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into helper_training.reminders (helper_id, training_id, ends_on)
    values (${helperId}, ${trainingId}, ${endsOn}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
