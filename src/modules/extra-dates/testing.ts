// Builders for tests of this module.
import type { Ctx } from '#kernel/ctx.ts';
import type { WaitingHousehold } from '#kernel/demand-signals.ts';
import type { Module } from '#kernel/module.ts';
import { aPublished, type Shown } from '../programme/testing.ts';
import { aBranch, aRoom } from '../rooms/testing.ts';

export type FullLecture = Shown & { readonly branchId: string; readonly roomId: string };

/** A lecture in a room in Dalen on Thursday evenings in December, from 19.00 to 20.30. */
export async function aFullLecture(ctx: Ctx, days: readonly string[] = ['2026-12-03']): Promise<FullLecture> {
  const branchId = await aBranch(ctx, { name: 'Dalen' });
  const roomId = await aRoom(ctx, { branchId, name: 'Leskamer', seatsTheatre: 20, seatsTables: 12 });
  const take = { room: { id: roomId, setUp: 'theatre' }, equipment: [] } as const;
  const where = { branchId, isOnline: false, seatsOnSite: 12 };
  return { branchId, roomId, ...(await aPublished(ctx, { title: 'Sterren', signUp: 'required', days, where, take })) };
}

type Waits = Pick<WaitingHousehold, 'activityId' | 'sessionId' | 'persons'> & { readonly since?: string };

/** A module to the right that says who waits. */
export const whereWait = (...households: readonly Waits[]): readonly Module[] => [
  {
    name: 'waiting',
    permissions: {},
    demandSignals: async () =>
      households.map(({ since = '2026-11-20T09:00:00Z', ...rest }) => ({
        ...{ title: 'Sterren', municipalityCode: 'GM0109', branchId: null, since: new Date(since) },
        ...rest,
      })),
  },
];
