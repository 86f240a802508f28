import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type Db, inTransaction, openDatabase, type Tx } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import { cancelSession } from '../../src/modules/programme/testing.ts';
import {
  adults,
  aHousehold,
  aLecture,
  cancelRegistration,
  given,
  hearCancelled,
  register,
} from '../../src/modules/registrations/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';
import { newsOf } from '../news.ts';

async function aSession(db: Db, seatsOnline: number): Promise<string> {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    return ok(await aLecture(ctx, { seatsOnline }));
  });
  return given(made).sessionIds[0] ?? '';
}

/** One place, and who has it. */
async function aFullSession(db: Db): Promise<{ id: string; first: string }> {
  const made = await inTransaction(db, async (tx) => ok(await aLecture(ctxOf(tx), { seatsOnline: 1 })));
  const id = given(made).sessionIds[0] ?? '';
  const first = await inTransaction(db, (tx) => register(ctxOf(tx), aHousehold(id)));
  return { id, first: given(first).id };
}

type Wish = Parameters<typeof register>[1];

/** What came of each: the state, or why not. */
const ask = async (db: Db, wish: Wish): Promise<string> => {
  const outcome = await inTransaction(db, (tx) => register(ctxOf(tx), wish));
  return outcome.ok ? outcome.value.state : outcome.refusal.code;
};

/** Persons with a place, as the rows and as the counter say. */
async function taken(db: Db): Promise<{ rows: number; counter: number }> {
  const registrations = await db
    .selectFrom('registrations.registrations')
    .select(['adults', 'state'])
    .where('state', 'in', ['placed', 'reserved', 'offered'])
    .execute();
  const counters = await db.selectFrom('registrations.counters').select('taken').execute();
  const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);
  return { rows: sum(registrations.map((each) => each.adults)), counter: sum(counters.map((each) => each.taken)) };
}

const count = (outcomes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(outcomes, (outcome) => outcome)].map(([name, each]) => [name, each.length]));

test('of two hundred who want one of forty places at once, over two pools, forty have one and everybody is answered', () =>
  racing(async (db, config) => {
    const id = await aSession(db, 40);
    const other = openDatabase(config);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        ask(index % 2 === 0 ? db : other.db, aHousehold(id, { waits: index % 3 === 0 })),
      ),
    ).finally(other.close);
    const { placed, waiting = 0, full = 0 } = count(outcomes);
    assert.equal(placed, 40);
    assert.equal(waiting + full, 160);
    assert.deepEqual(await taken(db), { rows: 40, counter: 40 });
  }));

test('households of all sizes at once never have more places than there are, and none gets a part', () =>
  racing(async (db) => {
    const id = await aSession(db, 20);
    const sizes = Array.from({ length: 40 }, (_, index) => 1 + (index % 4));
    const outcomes = await Promise.all(sizes.map((size) => ask(db, aHousehold(id, { persons: adults(size) }))));
    assert.ok(outcomes.every((outcome) => outcome === 'placed' || outcome === 'waiting'));
    const { rows, counter } = await taken(db);
    assert.equal(rows, counter);
    assert.equal(rows, 20, 'single persons fill what is left');
  }));

test('a form that is sent ten times at once is one registration', () =>
  racing(async (db) => {
    const id = await aSession(db, 40);
    // Ten connections are open then, and for what one signs up is settled: nothing else makes the ten wait for each other.
    await Promise.all(Array.from({ length: 10 }, () => ask(db, aHousehold(id))));
    const form = aHousehold(id);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => ask(db, form)));
    assert.deepEqual(count(outcomes), { placed: 10 });
    assert.deepEqual(await taken(db), { rows: 11, counter: 11 });
  }));

test('while ten cancel and twenty sign up at once, no place is lost and none is given twice', () =>
  racing(async (db) => {
    const id = await aSession(db, 10);
    const first = await Promise.all(
      Array.from({ length: 10 }, () => inTransaction(db, (tx) => register(ctxOf(tx), aHousehold(id)))),
    );
    const leaving = first.map((outcome) =>
      inTransaction(db, (tx) => cancelRegistration(ctxOf(tx), { id: given(outcome).id, by: 'holder' })),
    );
    const coming = Array.from({ length: 20 }, () => ask(db, aHousehold(id)));
    assert.ok((await Promise.all(leaving)).every((outcome) => outcome.ok));
    assert.ok((await Promise.all(coming)).every((outcome) => outcome === 'placed' || outcome === 'waiting'));
    assert.deepEqual(await taken(db), { rows: 10, counter: 10 });
  }));

test('who comes to wait while the only place falls free gets it, before or after it was written down', () =>
  racing(async (db) => {
    await inTransaction(db, async (tx) =>
      ok(await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' })),
    );
    for (let round = 0; round < 15; round++) {
      const { id, first } = await aFullSession(db);
      const leaving = inTransaction(db, (tx) => cancelRegistration(ctxOf(tx), { id: first, by: 'holder' }));
      const coming = Array.from({ length: 8 }, () => ask(db, aHousehold(id)));
      await Promise.all([leaving, ...coming]);
      const counter = await db
        .selectFrom('registrations.counters')
        .select('taken')
        .where('subjectId', '=', id)
        .executeTakeFirstOrThrow();
      assert.equal(counter.taken, 1, `round ${round}`);
    }
  }));

test('who frees the only place waits for who is being written down on the waiting list, and gives it to them', () =>
  racing(async (db) => {
    await inTransaction(db, async (tx) =>
      ok(await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' })),
    );
    const { id, first } = await aFullSession(db);
    let leaving: Promise<unknown> | undefined;
    await inTransaction(db, async (tx) => {
      const waiting = await register(ctxOf(tx), aHousehold(id));
      leaving = inTransaction(db, (other) => cancelRegistration(ctxOf(other), { id: first, by: 'holder' }));
      await Promise.race([leaving, setTimeout(150)]);
      return waiting;
    });
    await leaving;
    assert.deepEqual(await taken(db), { rows: 1, counter: 1 });
  }));

test('one household that cancels ten times at once frees its place once', () =>
  racing(async (db) => {
    const id = await aSession(db, 3);
    const [first] = await Promise.all(
      Array.from({ length: 3 }, () => inTransaction(db, (tx) => register(ctxOf(tx), aHousehold(id)))),
    );
    assert.ok(first);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        inTransaction(db, (tx) => cancelRegistration(ctxOf(tx), { id: given(first).id, by: 'holder' })),
      ),
    );
    assert.equal(outcomes.filter((outcome) => outcome.ok).length, 1);
    assert.deepEqual(await taken(db), { rows: 2, counter: 2 });
  }));

test('when ten cancel at once, ten of the fifteen who wait move up, each once', () =>
  racing(async (db) => {
    const id = await aSession(db, 10);
    const sign = () => inTransaction(db, (tx) => register(ctxOf(tx), aHousehold(id)));
    const seated = await Promise.all(Array.from({ length: 10 }, sign));
    await Promise.all(Array.from({ length: 15 }, sign));
    await Promise.all(
      seated.map((outcome) =>
        inTransaction(db, (tx) => cancelRegistration(ctxOf(tx), { id: given(outcome).id, by: 'holder' })),
      ),
    );
    assert.deepEqual(await taken(db), { rows: 10, counter: 10 });
    const waiting = await db
      .selectFrom('registrations.registrations')
      .select('id')
      .where('state', '=', 'waiting')
      .execute();
    assert.equal(waiting.length, 5);
  }));

test('while forty sign up a session is cancelled: nobody keeps a place, and everybody who had one is told', () =>
  racing(async (db) => {
    const sessionId = await aSession(db, 100);
    const { activityId } = await db
      .selectFrom('programme.sessions')
      .select('activityId')
      .where('id', '=', sessionId)
      .executeTakeFirstOrThrow();
    const coming = Array.from({ length: 40 }, () => ask(db, aHousehold(sessionId)));
    given(await inTransaction(db, (tx) => cancelSession(ctxOf(tx), { id: sessionId, reason: 'Ziek' })));
    await db.transaction().execute((tx) => hearCancelled(ctxOf(tx), { activityId, sessionId }));
    const outcomes = count(await Promise.all(coming));
    const rows = await db.selectFrom('registrations.registrations').select(['id', 'state']).execute();
    assert.deepEqual(await taken(db), { rows: 0, counter: 0 });
    assert.equal(rows.length, outcomes.placed ?? 0);
    const news = await newsOf({ tx: db as Tx });
    const told = news
      .filter(({ event }) => event === 'registrations.ended')
      .map(({ payload }) => payload.registrationId);
    assert.deepEqual(told.sort(), rows.map(({ id }) => id).sort());
  }));
