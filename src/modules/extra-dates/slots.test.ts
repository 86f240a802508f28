import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { aPublished, given, onDay, planSessions } from '../programme/testing.ts';
import { aRoom } from '../rooms/testing.ts';
import { slotsFor } from './slots.ts';
import { aFullLecture, type FullLecture } from './testing.ts';

const IN_OCTOBER = new Date('2026-10-22T09:00:00Z');

const inDalen = (work: (ctx: Ctx, lecture: FullLecture) => Promise<void>, days?: readonly string[]) => () =>
  undone(async (tx) => work(ctxOf(tx), await aFullLecture(ctxOf(tx, undefined, IN_OCTOBER), days)));

/** Days and rooms at which this many people could come another time. */
async function slots(ctx: Ctx, { activity, sessions }: FullLecture, persons = 14): Promise<string[]> {
  const [like] = sessions;
  if (!like) throw new Error('no session');
  const found = await slotsFor(ctx, { activityId: activity.id, like, persons }, 3);
  return found.map(({ day, room }) => `${day} ${room?.name ?? ''}`.trim());
}

test(
  'the next weeks on the same weekday in the same room, but no day on which it is already',
  inDalen(
    async (ctx, lecture) =>
      assert.deepEqual(await slots(ctx, lecture), [
        '2026-12-17 Leskamer',
        '2027-01-07 Leskamer',
        '2027-01-14 Leskamer',
      ]),
    ['2026-12-03', '2026-12-10'],
  ),
);

test(
  'no evening before Christmas or New Year, and at the soonest in a week',
  inDalen(
    async (ctx, lecture) => assert.deepEqual((await slots(ctx, lecture))[0], '2026-12-03 Leskamer'),
    ['2026-11-19'],
  ),
);

test(
  'where the room is taken another that is large enough, or else a later day',
  inDalen(async (ctx, lecture) => {
    const { branchId, roomId } = lecture;
    await aRoom(ctx, { branchId, name: 'Hoek', seatsTheatre: 8, seatsTables: 8 });
    const take = { room: { id: roomId, setUp: 'theatre' }, equipment: [] } as const;
    await aPublished(ctx, { title: 'Koor', days: ['2026-12-08'], where: { branchId, isOnline: false } });
    const other = await aPublished(ctx, { title: 'Koor', days: ['2026-12-09'], where: { branchId, isOnline: false } });
    const moments = [onDay('2026-12-10', '16:00', '18:50')];
    const where = { branchId, placeId: null, isOnline: false, seatsOnSite: null, seatsOnline: null };
    given(await planSessions(ctx, { activityId: other.activity.id, moments, take, ...where }));
    assert.equal((await slots(ctx, lecture))[0], '2026-12-17 Leskamer');
    assert.equal((await slots(ctx, lecture, 6))[0], '2026-12-10 Hoek');
    await aRoom(ctx, { branchId, name: 'Zaal', seatsTheatre: 60, seatsTables: null });
    assert.equal((await slots(ctx, lecture))[0], '2026-12-10 Zaal');
  }),
);

test(
  'nobody fits in a branch without a room that is large enough',
  inDalen(async (ctx, lecture) => assert.deepEqual(await slots(ctx, lecture, 21), [])),
);

test(
  'what took no room takes none again, and no day on which it is already',
  inDalen(async (ctx, { branchId }) => {
    const where = { branchId, isOnline: false };
    const open = await aPublished(ctx, { title: 'Wandeling', days: ['2026-12-04', '2026-12-11'], where });
    assert.deepEqual(await slots(ctx, { ...open, branchId, roomId: '' }), ['2026-12-18', '2027-01-08', '2027-01-15']);
  }),
);
