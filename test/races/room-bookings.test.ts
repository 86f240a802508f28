import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db } from '#kernel/db.ts';
import { inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import {
  aBooking,
  aWish,
  book,
  cancelBooking,
  offerFreeRooms,
  refuseBooking,
  reread,
} from '../../src/modules/room-bookings/testing.ts';
import { occupy } from '../../src/modules/rooms/index.ts';
import { aBranch, aRoom, at, aUse, done } from '../../src/modules/rooms/testing.ts';
import { ctxOf } from '../actors.ts';
import { overlapping, racing } from '../db.ts';

const morning = [{ from: at('10:00'), until: at('12:00') }];

const aHouse = async (db: Db): Promise<string> =>
  done(
    await inTransaction(db, async (tx) =>
      ok(await aRoom(ctxOf(tx), { branchId: await aBranch(ctxOf(tx)), name: 'Zaal' })),
    ),
  );

const resident = (db: Db, roomId: string, index: number) =>
  inTransaction(db, (tx) =>
    book(ctxOf(tx), aWish({ roomId, spans: morning, contactEmail: `bewoner${index}@voorbeeld.nl` })),
  );

const count = <T>(times: number, of: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => of(index)));

test('of twenty residents who want the same room at once one gets it, and nothing stays of the others', () =>
  racing(async (db) => {
    const roomId = await aHouse(db);
    const results = await count(20, (index) => resident(db, roomId, index));
    assert.equal(results.filter((result) => result.ok).length, 1);
    assert.ok(results.every((result) => result.ok || result.refusal.code === 'taken'));
    const bookings = await db.selectFrom('roomBookings.bookings').select('id').execute();
    assert.equal(bookings.length, 1);
  }));

test('of residents and activities that want the same room at once one gets it', () =>
  racing(async (db) => {
    const roomId = await aHouse(db);
    const results = await count<{ ok: boolean }>(20, (index) =>
      index % 2 ? resident(db, roomId, index) : inTransaction(db, (tx) => occupy(ctxOf(tx), aUse({ rooms: [roomId] }))),
    );
    assert.equal(results.filter((result) => result.ok).length, 1);
    const occupations = await db.selectFrom('occupancy.occupations').select('id').execute();
    assert.equal(occupations.length, 1);
  }));

test('who books ten times at once still has no more than two a week', () =>
  racing(async (db) => {
    const roomId = await aHouse(db);
    const results = await count(10, (index) => {
      const from = at('09:00', `2026-11-${24 + (index % 3)}`);
      const begins = new Date(from.getTime() + Math.floor(index / 3) * 3_600_000);
      const spans = [{ from: begins, until: new Date(begins.getTime() + 900_000) }];
      return inTransaction(db, (tx) => book(ctxOf(tx), aWish({ roomId, spans })));
    });
    assert.equal(results.filter((result) => result.ok).length, 2);
  }));

test('a room that comes free is offered once, also by five workers at once', () =>
  racing(async (db) => {
    const roomId = await aHouse(db);
    const made = await inTransaction(db, async (tx) => {
      const { id } = await aBooking(ctxOf(tx), { roomId, spans: morning });
      for (const name of ['ada', 'bo'])
        await aBooking(ctxOf(tx), { roomId, spans: morning, waits: true, contactEmail: `${name}@voorbeeld.nl` });
      return cancelBooking(ctxOf(tx), { id, by: 'booker' });
    });
    assert.ok(made.ok);
    const offers = await count(5, () => db.transaction().execute((tx) => offerFreeRooms(ctxOf(tx))));
    assert.equal(
      offers.reduce((sum, each) => sum + each),
      1,
    );
    const states = await db.selectFrom('roomBookings.bookings').select(['id', 'state']).orderBy('id').execute();
    assert.deepEqual(
      states.map(({ state }) => state),
      ['cancelled', 'held', 'waiting'],
    );
    const mails = await db.selectFrom('kernel.outbox').select('payload').execute();
    assert.equal(mails.filter(({ payload }) => JSON.stringify(payload).includes('"offered"')).length, 1);
    assert.equal((await db.transaction().execute((tx) => reread(ctxOf(tx), states[1]?.id ?? ''))).uses.length, 1);
  }));

test('a booker who cancels while staff refuse is told one thing', () =>
  racing(async (db) => {
    const roomId = await aHouse(db);
    const asked = await inTransaction(db, async (tx) =>
      ok(await aBooking(ctxOf(tx), { roomId, spans: morning, contactEmail: null, contactPhone: '0591 123 456' })),
    );
    const { id, state } = done(asked);
    assert.equal(state, 'asked');
    const outcomes = await overlapping(
      db,
      (tx) => cancelBooking(ctxOf(tx), { id, by: 'booker' }),
      (tx) => refuseBooking(ctxOf(tx), { id, reason: 'Te veel mensen' }),
    );
    assert.deepEqual(
      outcomes.map((outcome) => outcome.ok),
      [true, false],
    );
  }));
