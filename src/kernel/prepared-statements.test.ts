import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '#kernel/db.ts';
import { committed } from '../../test/db.ts';

test('a statement that is asked often is prepared, with the same answers as before', () =>
  committed(async (db) => {
    const text = 'asked often, and nowhere else';
    const answers: unknown[] = [];
    await db.connection().execute(async (one) => {
      for (let times = 0; times < 8; times++) {
        const { rows } = await sql<{ answer: number }>`select ${times}::integer + 1 as answer, ${text}::text`.execute(
          one,
        );
        answers.push(rows[0]?.answer);
      }
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one);
      assert.equal(rows.filter(({ statement }) => statement.startsWith('select $1::integer + 1')).length, 1);
    });
    assert.deepEqual(answers, [1, 2, 3, 4, 5, 6, 7, 8]);
  }));

test('a statement without values, or asked a few times, is not kept', () =>
  committed(async (db) =>
    db.connection().execute(async (one) => {
      for (let times = 0; times < 8; times++) await sql`select 'no values'`.execute(one);
      for (let times = 0; times < 3; times++) await sql`select ${times}::integer as rarely`.execute(one);
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(one);
      assert.deepEqual(
        rows.filter(({ statement }) => /no values|rarely/.test(statement)),
        [],
      );
    }),
  ));

test('a statement that is asked of the pool itself is answered when it is prepared too', () =>
  committed(async (_, config) => {
    const { pool, close } = openDatabase(config);
    for (let times = 0; times < 8; times++) {
      const { rows } = await pool.query('select $1::integer * 2 as double', [times]);
      assert.equal(rows[0]?.double, times * 2);
    }
    await close();
  }));
