import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { aDraft } from './testing.ts';

type Seats = { seatsOnSite: number | null; seatsOnline: number | null };

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
      const { rows } = await sql<Seats>`
        select seats_on_site, seats_online from programme.pub_sessions where id = ${sessions[0]?.id}`.execute(tx);
      assert.deepEqual(rows, [{ seatsOnSite: expected[0], seatsOnline: expected[1] }]);
    }));
