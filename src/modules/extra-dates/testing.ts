// Builders for tests of this module.
import type { Ctx } from '#kernel/ctx.ts';
import { aPublished, type Shown } from '../programme/testing.ts';
import { adults, aHousehold, given, register } from '../registrations/testing.ts';
import { aBranch, aRoom } from '../rooms/testing.ts';

export type FullLecture = Shown & { readonly branchId: string; readonly roomId: string };

/** A lecture in a room in Dalen on Thursday evenings in December, from 19.00 to 20.30, of which all twelve places are given. */
export async function aFullLecture(ctx: Ctx, days: readonly string[] = ['2026-12-03']): Promise<FullLecture> {
  const branchId = await aBranch(ctx, { name: 'Dalen' });
  const roomId = await aRoom(ctx, { branchId, name: 'Leskamer', seatsTheatre: 20, seatsTables: 12 });
  const take = { room: { id: roomId, setUp: 'theatre' }, equipment: [] } as const;
  const where = { branchId, isOnline: false, seatsOnSite: 12 };
  const lecture = await aPublished(ctx, { title: 'Sterren', signUp: 'required', days, where, take });
  for (const { id } of lecture.sessions) for (const persons of [6, 6]) await wishToCome(ctx, id, persons);
  return { branchId, roomId, ...lecture };
}

/** A household of this size that wishes to come to a session, and waits when that is full. */
export const wishToCome = async (ctx: Ctx, sessionId: string, persons: number): Promise<unknown> =>
  given(await register(ctx, aHousehold(sessionId, { persons: adults(persons), attendance: 'on-site' })));
