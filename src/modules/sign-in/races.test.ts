import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#kernel/db.ts';
import { ctxOf } from '../../../test/actors.ts';
import { committed } from '../../../test/db.ts';
import { countTry } from './commands/count-try.ts';

test('twelve tries at once never get past the limit of ten', () =>
  committed(async (db) => {
    const results = await Promise.all(
      Array.from({ length: 12 }, () =>
        inTransaction(db, (tx) => countTry(ctxOf(tx), { tries: [{ what: 'sign-in', who: 'ans@voorbeeld.nl' }] })),
      ),
    );
    assert.equal(results.filter(({ ok }) => ok).length, 10);
  }));
