import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { errorFacts } from '#kernel/log.ts';
import { undone } from '../db.ts';

test('an error of the database is written down without the value that it is about', () =>
  undone(async (tx) => {
    const error = await sql`select ${'Geheim'}::text::integer`.execute(tx).catch((thrown) => thrown);
    const facts = errorFacts(error);
    assert.equal(facts.code, '22P02');
    assert.doesNotMatch(JSON.stringify(facts), /Geheim/);
    assert.match(JSON.stringify(facts), /log\.test\.ts/);
  }));

test('any other error is written down with what it says and where it was thrown', () => {
  const facts = errorFacts(new TypeError('no municipality'));
  assert.deepEqual([facts.error, facts.message], ['TypeError', 'no municipality']);
  assert.match(String(facts.stack), /log\.test\.ts/);
  assert.deepEqual(errorFacts('thrown text'), { error: 'thrown text' });
});
