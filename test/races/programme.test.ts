import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, asDay } from '#kernel/days.ts';
import { type Db, inTransaction, type Tx } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { anActivity } from '../../src/modules/activities/testing.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import {
  aPublished,
  closeSession,
  ONLINE,
  onDay,
  planSessions,
  type Shown,
  shown,
} from '../../src/modules/programme/testing.ts';
import { aBranch, aRoom } from '../../src/modules/rooms/testing.ts';
import { ctxOf } from '../actors.ts';
import { overlapping, racing } from '../db.ts';

async function published(db: Db, days: readonly string[]): Promise<Shown> {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    return ok(await aPublished(ctx, { days }));
  });
  assert.ok(made.ok);
  return made.value;
}

const now = (db: Db, id: string): Promise<Shown> => db.transaction().execute((tx) => shown(ctxOf(tx), id));

test('when the last two sessions are closed at once, the activity closes too', () =>
  racing(async (db) => {
    const { activity, sessions } = await published(db, ['2026-11-03', '2026-11-04']);
    const [first, second] = sessions.map(
      ({ id, version }) =>
        (tx: Tx) =>
          closeSession(ctxOf(tx), { id, version, adults: 3, children: 1 }),
    );
    assert.ok(first && second);
    const closed = await overlapping(db, first, second);
    assert.ok(closed.every((outcome) => outcome.ok));
    assert.equal((await now(db, activity.id)).activity.state, 'closed');
  }));

test('of eight who plan a series of fifty at once, as many are planned as an activity has', () =>
  racing(async (db) => {
    const { activity } = await published(db, ['2026-12-03']);
    const moments = Array.from({ length: 50 }, () => onDay('2026-12-10'));
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        inTransaction(db, (tx) => planSessions(ctxOf(tx), { activityId: activity.id, moments, ...ONLINE })),
      ),
    );
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code)).sort();
    assert.deepEqual(codes, [...Array(3).fill('ok'), ...Array(5).fill('too-many-sessions')]);
    assert.equal((await now(db, activity.id)).sessions.length, 151);
  }));

test('of six who count one session at once one is believed', () =>
  racing(async (db) => {
    const { sessions } = await published(db, ['2026-11-19']);
    const { id = '', version = 0 } = sessions[0] ?? {};
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((adults) =>
        inTransaction(db, (tx) => closeSession(ctxOf(tx), { id, version, adults, children: 0 })),
      ),
    );
    assert.equal(outcomes.filter((outcome) => outcome.ok).length, 1);
  }));

const INTO_ONE_ROOM = ['2026-12-01', '2026-12-08'];

/** A room, and activities to plan in it. */
async function aRoomFor(db: Db, activities: number) {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const room = { id: await aRoom(ctx, { branchId }), setUp: 'theatre' } as const;
    const ids = await Promise.all(Array.from({ length: activities }, async () => (await anActivity(ctx)).id));
    return ok({ ids, plan: { ...ONLINE, branchId, isOnline: false, take: { room, equipment: [] } } });
  });
  assert.ok(made.ok);
  return made.value;
}

test('who plans in a room that somebody else is just taking has planned nothing', () =>
  racing(async (db) => {
    const { ids, plan } = await aRoomFor(db, 2);
    const moments = INTO_ONE_ROOM.map((day) => onDay(day));
    const [first, second] = ids.map(
      (activityId) => (tx: Tx) => planSessions(ctxOf(tx), { ...plan, activityId, moments }),
    );
    assert.ok(first && second);
    const [earlier, later] = await overlapping(db, first, second);
    assert.deepEqual([earlier.ok, later.ok], [true, false]);
    assert.equal((await now(db, ids[1] ?? '')).sessions.length, 0);
  }));

test('of two makers who plan in the same room at once, each beginning at another day, exactly one gets it', () =>
  racing(async (db) => {
    const { ids, plan } = await aRoomFor(db, 10);
    for (const round of [0, 1, 2, 3, 4]) {
      const pair = ids.slice(round * 2, round * 2 + 2);
      const moments = INTO_ONE_ROOM.map((day) => onDay(addDays(asDay(day), round)));
      const outcomes = await Promise.all(
        pair.map((activityId, turn) => {
          const inTurn = turn === 0 ? moments : moments.toReversed();
          return inTransaction(db, (tx) => planSessions(ctxOf(tx), { ...plan, activityId, moments: inTurn }));
        }),
      );
      const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code)).sort();
      assert.deepEqual(codes, ['no-room', 'ok'], `round ${round}`);
    }
  }));
