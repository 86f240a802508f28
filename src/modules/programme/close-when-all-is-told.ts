import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Activity, readableActivity, setState } from '../activities/index.ts';
import { listPartsInTime } from './sql/parts.ts';
import { listStates } from './sql/sessions.ts';

/** Closes a published activity once each session and part has been closed or cancelled, and at least one of them was held. */
export async function closeWhenAllIsTold(ctx: Ctx, activity: Activity): Promise<void> {
  const { id, state, isUmbrella } = activity;
  const parts = isUmbrella ? await listPartsInTime(ctx.tx, id) : [];
  const states = [...(await listStates(ctx.tx, id)), ...parts.map((part) => part.state)];
  const allTold = states.every((each) => each === 'closed' || each === 'cancelled');
  if (state !== 'published' || !allTold || !states.includes('closed')) return;
  await setState(ctx, activity, { state: 'closed' });
  await audit(ctx, 'programme.activity-closed', id);
  await closeUmbrellaOf(ctx, activity);
}

/** Closes the umbrella of an activity that came to its end, when it was the last under it. */
export async function closeUmbrellaOf(ctx: Ctx, { partOf }: Activity): Promise<void> {
  if (partOf !== null) await closeWhenAllIsTold(ctx, await readableActivity(ctx, partOf, 'locked'));
}
