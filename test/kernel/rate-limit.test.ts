import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { forgetTries, withinLimit } from '#kernel/rate-limit.ts';
import { ctxOf, NOW } from '../actors.ts';
import { committed, undone } from '../db.ts';
import { meetingOf } from './meeting.ts';

const LIMIT = { tries: 3, minutes: 15 };
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

test('the tries of a bucket run out, those of another do not', () =>
  undone(async (tx) => {
    const tries = [];
    for (let i = 0; i < 5; i++) tries.push(await withinLimit(ctxOf(tx), 'noor', LIMIT));
    assert.deepEqual(tries, [true, true, true, false, false]);
    assert.equal(await withinLimit(ctxOf(tx), 'sam', LIMIT), true);
  }));

for (const [minutes, within] of [
  [14, false],
  [15, true],
] as const) {
  test(`after ${minutes} minutes there ${within ? 'is a try' : 'is no try'} again`, () =>
    undone(async (tx) => {
      for (let i = 0; i < 3; i++) await withinLimit(ctxOf(tx), 'noor', LIMIT);
      assert.equal(await withinLimit({ ...ctxOf(tx), now: later(minutes) }, 'noor', LIMIT), within);
    }));
}

test('after a success the tries are forgotten', () =>
  undone(async (tx) => {
    for (let i = 0; i < 3; i++) await withinLimit(ctxOf(tx), 'noor', LIMIT);
    await forgetTries(ctxOf(tx), 'noor');
    assert.equal(await withinLimit(ctxOf(tx), 'noor', LIMIT), true);
  }));

test('twelve at once never get more than three tries', () =>
  committed(async (db) => {
    const meet = meetingOf(12);
    const attempt = (tx: Tx) =>
      sql`select 1`
        .execute(tx)
        .then(meet)
        .then(() => withinLimit(ctxOf(tx), 'noor', LIMIT));
    const tries = await Promise.all(Array.from({ length: 12 }, () => db.transaction().execute(attempt)));
    assert.equal(tries.filter(Boolean).length, 3);
  }));
