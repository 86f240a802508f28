import type { Tx } from '#kernel/db.ts';
import { type Activity, missingIn } from '../activities/index.ts';
import { listPartsInTime } from './sql/parts.ts';
import { listSessions } from './sql/sessions.ts';

/** What must be said or planned before residents can see an activity. */
export type Gap = ReturnType<typeof missingIn>[number] | 'sessions' | 'parts';

export type Incomplete = { readonly code: 'incomplete'; readonly gaps: readonly Gap[] };

/** Everything that is still missing; empty when the activity can be published. */
export async function gapsIn(tx: Tx, activity: Activity): Promise<Gap[]> {
  const planned = (await listSessions(tx, activity.id)).some(({ state }) => state === 'planned');
  const parts = activity.isUmbrella ? await listPartsInTime(tx, activity.id) : [];
  const isEmpty = !planned && parts.every(({ state }) => state === 'cancelled');
  return [...missingIn(activity), ...(isEmpty ? ([activity.isUmbrella ? 'parts' : 'sessions'] as const) : [])];
}
