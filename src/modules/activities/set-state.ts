import type { Ctx } from '#kernel/ctx.ts';
import type { Activity } from './activity.ts';
import { publicAddressOf } from './public-address.ts';
import { updateActivity } from './sql.ts';

type StateChange = Pick<Activity, 'state'> & Partial<Pick<Activity, 'reviewNote' | 'cancelReason'>>;

/** Brings an activity that is locked to another state. One that is published gets a public address, which stays. */
export async function setState({ tx, now }: Ctx, activity: Activity, change: StateChange): Promise<void> {
  const address = change.state === 'published' ? { slug: await publicAddressOf(tx, activity) } : {};
  await updateActivity(tx, activity.id, { ...change, ...address, changedAt: now });
}
