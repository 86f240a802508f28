import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#kernel/db.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { committed, undone } from '../../../test/db.ts';
import { decideReading } from './decide-reading.ts';
import { findReading, listReadings } from './sql.ts';

const decision = { reading: 'more-books', reason: 'Zo spraken wij het met de scholen af.', version: 0 } as const;

test('nothing is decided until somebody does, with a reason; the last decision holds and the others stay', () =>
  undone(async (tx) => {
    const actor = someone('administrator');
    assert.equal(await findReading(tx), 'undecided');
    assert.deepEqual(await decideReading(ctxOf(tx, actor), decision), { ok: true, value: { version: 1 } });
    assert.equal(await findReading(tx), 'more-books');
    await decideReading(ctxOf(tx), { reading: 'undecided', reason: 'Toch eerst vragen.', version: 1 });
    assert.equal(await findReading(tx), 'undecided');
    assert.deepEqual(await listReadings(tx), [
      { version: 2, reading: 'undecided', reason: 'Toch eerst vragen.', decidedAt: NOW, accountId: null },
      { ...decision, version: 1, decidedAt: NOW, accountId: actor.accountId },
    ]);
  }));

for (const version of [0, 2])
  test(`who saw decision ${version} while 1 holds is refused`, () =>
    undone(async (tx) => {
      await decideReading(ctxOf(tx), decision);
      assert.deepEqual(await decideReading(ctxOf(tx), { ...decision, version }), {
        ok: false,
        refusal: { code: 'stale' },
      });
      assert.equal((await listReadings(tx)).length, 1);
    }));

test('who may not edit the catalogue decides nothing', () =>
  undone(async (tx) => {
    await assert.rejects(decideReading(ctxOf(tx, someone('director')), decision), Forbidden);
    assert.equal(await findReading(tx), 'undecided');
  }));

test('of five who decide at once one is believed', () =>
  committed(async (db) => {
    const decided = await Promise.all(
      Array.from({ length: 5 }, () => inTransaction(db, (tx) => decideReading(ctxOf(tx), decision))),
    );
    assert.equal(decided.filter(({ ok }) => ok).length, 1);
  }));
