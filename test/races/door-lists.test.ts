import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Db, inTransaction } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { aWalkIn, keepMarks } from '../../src/modules/door-lists/testing.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import { aLecture, given } from '../../src/modules/registrations/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';

async function aSession(db: Db): Promise<string> {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    return ok(await aLecture(ctx));
  });
  return given(made).sessionIds[0] ?? '';
}

test('eight phones that each send their marks three times at once are heard once, one after the other', () =>
  racing(async (db) => {
    const sessionId = await aSession(db);
    const now = new Date('2026-12-03T18:30:00Z');
    const phones = Array.from({ length: 8 }, () => ({ device: newId(), marks: [aWalkIn(), aWalkIn()] }));
    const outcomes = await Promise.all(
      [...phones, ...phones, ...phones].map((sent) =>
        inTransaction(db, (tx) => keepMarks({ ...ctxOf(tx), now }, { way: { kind: 'staff', sessionId }, ...sent })),
      ),
    );
    const kept = outcomes.flatMap(given).filter(({ outcome }) => outcome === 'kept');
    const rows = await db.selectFrom('doorLists.marks').select('heard').orderBy('heard').execute();
    assert.equal(kept.length, 16);
    assert.deepEqual(
      rows.map(({ heard }) => heard),
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
  }));
