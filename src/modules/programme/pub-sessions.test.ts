import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { aBranch, aRoom } from '../rooms/testing.ts';
import { aDraft } from './testing.ts';

type Seats = { seatsOnSite: number | null; seatsOnline: number | null };

async function seatsOf(tx: Tx, id: string | undefined): Promise<Seats[]> {
  const { rows } = await sql<Seats>`
    select seats_on_site, seats_online from programme.pub_sessions where id = ${id}`.execute(tx);
  return rows;
}

for (const [setUp, seats, expected] of [
  ['theatre', 100, 40],
  ['tables', 100, 24],
  ['tables', null, 24],
  ['theatre', 10, 10],
] as const)
  test(`a room ${setUp} for 40 or 24 bounds ${seats ?? 'unlimited'} seats to ${expected}`, () =>
    undone(async (tx) => {
      const ctx = ctxOf(tx);
      const branchId = await aBranch(ctx);
      const room = { id: await aRoom(ctx, { branchId, seatsTheatre: 40, seatsTables: 24 }), setUp };
      const where = { branchId, isOnline: true, seatsOnline: 500 };
      const take = { room, equipment: [] };
      const { sessions } = await aDraft(ctx, { seatsOnSite: seats, days: ['2026-12-03'], where, take });
      assert.deepEqual(await seatsOf(tx, sessions[0]?.id), [{ seatsOnSite: expected, seatsOnline: 500 }]);
    }));

for (const [name, activity, own, expected] of [
  ['without a limit anywhere', {}, {}, [null, null]],
  ['as many as the activity has', { seatsOnSite: 40, seatsOnline: 100 }, {}, [40, 100]],
  ['as many as the session has', { seatsOnSite: 40 }, { seatsOnSite: 60, seatsOnline: 5 }, [60, 5]],
] as const)
  test(`others read the seats of a session: ${name}`, () =>
    undone(async (tx) => {
      const ctx = ctxOf(tx);
      await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
      const { sessions } = await aDraft(ctx, { ...activity, days: ['2026-12-03'], where: own });
      assert.deepEqual(await seatsOf(tx, sessions[0]?.id), [{ seatsOnSite: expected[0], seatsOnline: expected[1] }]);
    }));
