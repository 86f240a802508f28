import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Db, inSavepoint, inSnapshot, inTransaction, type Tx } from '#kernel/db.ts';
import { ok, refuse } from '#kernel/result.ts';
import { NOW } from '../actors.ts';
import { committed, undone } from '../db.ts';
import { logLines } from '../page.ts';
import { meetingOf } from './meeting.ts';

const write = (tx: Tx, bucket: string) => tx.insertInto('kernel.attempts').values({ bucket, at: NOW }).execute();

const written = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('kernel.attempts').select('bucket').orderBy('bucket').execute()).map(({ bucket }) => bucket);

const fail = (tx: Tx, code: string) =>
  sql.raw(`do $$ begin raise exception 'planted' using errcode = '${code}'; end $$`).execute(tx);

test('what a command writes stays, and its value comes out', () =>
  committed(async (db) => {
    const result = await inTransaction(db, async (tx) => {
      await write(tx, 'kept');
      return ok(7);
    });
    assert.deepEqual(result, { ok: true, value: 7 });
    assert.deepEqual(await written(db), ['kept']);
  }));

test('a refusal undoes what the command wrote and comes out as a value', () =>
  committed(async (db) => {
    const result = await inTransaction(db, async (tx) => {
      await write(tx, 'gone');
      return refuse({ code: 'full', seats: 3 });
    });
    assert.deepEqual(result, { ok: false, refusal: { code: 'full', seats: 3 } });
    assert.deepEqual(await written(db), []);
  }));

test('an error undoes what the command wrote and goes on', () =>
  committed(async (db) => {
    const broken = inTransaction(db, async (tx) => {
      await write(tx, 'gone');
      throw new Error('planted');
    });
    await assert.rejects(broken, /planted/);
    assert.deepEqual(await written(db), []);
  }));

for (const { code, failures, attempts, succeeds } of [
  { code: '40001', failures: 2, attempts: 3, succeeds: true },
  { code: '40P01', failures: 3, attempts: 4, succeeds: true },
  { code: '40001', failures: 9, attempts: 4, succeeds: false },
  { code: '23505', failures: 1, attempts: 1, succeeds: false },
]) {
  test(`after error ${code}, ${failures} times, a command has run ${attempts} times`, () =>
    committed(async (db) => {
      let runs = 0;
      const running = inTransaction(db, async (tx) => {
        runs++;
        await write(tx, `run ${runs}`);
        if (runs <= failures) await fail(tx, code);
        return ok(null);
      });
      if (succeeds) await running;
      else await assert.rejects(running, { code });
      assert.equal(runs, attempts);
      assert.deepEqual(await written(db), succeeds ? [`run ${attempts}`] : []);
    }));
}

test('two commands that lock each other out both succeed in the end', () =>
  committed(async (db) => {
    await db.transaction().execute((tx) => write(tx, 'a').then(() => write(tx, 'b')));
    const lock = (tx: Tx, bucket: string) =>
      tx.updateTable('kernel.attempts').set({ at: NOW }).where('bucket', '=', bucket).execute();
    const meet = meetingOf(2);
    const command = (first: string, second: string) =>
      inTransaction(db, async (tx) => {
        await sql`set local deadlock_timeout = '20ms'`.execute(tx);
        await lock(tx, first);
        await meet();
        await lock(tx, second);
        return ok(null);
      });
    assert.deepEqual(
      (await Promise.all([command('a', 'b'), command('b', 'a')])).map((result) => result.ok),
      [true, true],
    );
  }));

test('inside a transaction a refused command undoes only itself', () =>
  undone(async (tx) => {
    await write(tx, 'before');
    await inTransaction(tx, async (inner) => {
      await write(inner, 'refused');
      return refuse({ code: 'no' });
    });
    await inTransaction(tx, async (inner) => {
      await write(inner, 'done');
      await assert.rejects(
        inSavepoint(inner, (part) => fail(part, '23505')),
        { code: '23505' },
      );
      return ok(null);
    });
    assert.deepEqual(await written(tx), ['before', 'done']);
  }));

test('the reads of a page agree with each other, whatever is written meanwhile', () =>
  committed(async (db) => {
    const counts = await inSnapshot(db, async (tx) => {
      const first = (await written(tx)).length;
      await db.transaction().execute((other) => write(other, 'meanwhile'));
      return [first, (await written(tx)).length];
    });
    assert.deepEqual(counts, [0, 0]);
    assert.deepEqual(await written(db), ['meanwhile']);
  }));

test('a page cannot write while it reads', () =>
  committed(async (db) => {
    await assert.rejects(
      inSnapshot(db, (tx) => write(tx, 'never')),
      { code: '25006' },
    );
  }));

test('nor can it where all is one transaction, as in most tests; what was written before stays', () =>
  undone(async (tx) => {
    await write(tx, 'before');
    await assert.rejects(
      inSnapshot(tx, (part) => write(part, 'never')),
      { code: '25006' },
    );
    await write(tx, 'after');
    assert.deepEqual(await inSnapshot(tx, written), ['after', 'before']);
  }));

test('days stay days, counts are numbers, instants are dates, and sessions run in UTC', () =>
  undone(async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select date '2026-03-29' as day, count(*) as number, timestamptz '2026-03-29 02:30+02' as at, current_setting('TimeZone') as zone
      from generate_series(1, 3)`.execute(tx);
    assert.deepEqual(rows, [{ day: '2026-03-29', number: 3, at: new Date('2026-03-29T00:30:00Z'), zone: 'UTC' }]);
  }));

test('a connection that the server breaks off while it rests is replaced', () =>
  committed(async (db) => {
    await Promise.all([write(db as Tx, 'a'), write(db as Tx, 'b')]);
    await db.connection().execute(async (one) => {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
        one,
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    assert.deepEqual(await written(db), ['a', 'b']);
    assert.ok(logLines().some((line) => line.includes('"connection lost"')));
  }));
