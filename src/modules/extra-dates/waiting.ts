import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { listWaitingHouseholds, type WaitedFor, type WaitingHousehold } from './sql.ts';

/** So long after it began who did not get in would still come another time. */
const MINUTES = 28 * 24 * 60;

/** The households that would come another time. */
export const waitingFor = ({ tx, now }: Ctx, of: WaitedFor): Promise<WaitingHousehold[]> =>
  listWaitingHouseholds(tx, { ...of, after: later(now, -MINUTES) });
