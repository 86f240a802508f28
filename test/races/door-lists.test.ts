import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Db, inTransaction } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { openBranch } from '../../src/modules/branches/testing.ts';
import { aPresence, aWalkIn, checkIn, keepMarks, openDoor } from '../../src/modules/door-lists/testing.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import {
  adults,
  aHousehold,
  aLecture,
  cancelRegistration,
  given,
  register,
} from '../../src/modules/registrations/testing.ts';
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

const EVENING = new Date('2026-12-03T18:30:00Z');

/** A door with one household of two, signed up to come. */
async function aDoor(db: Db): Promise<{ sessionId: string; registrationId: string }> {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const { sessionIds } = await aLecture(ctx, { where: { branchId, isOnline: false } });
    const contact = { name: 'Noor', email: 'noor@voorbeeld.nl', phone: null };
    const household = aHousehold(sessionIds[0] ?? '', { attendance: 'on-site', persons: adults(2), contact });
    return ok({ sessionId: sessionIds[0] ?? '', registrationId: given(await register(ctx, household)).id });
  });
  return given(made);
}

test('of eight doors that check in one household at once, one does and the others hear that it was done', () =>
  racing(async (db) => {
    const { sessionId } = await aDoor(db);
    const way = { kind: 'staff', sessionId } as const;
    const codeOf = () => '222222';
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        inTransaction(db, (tx) =>
          checkIn({ ...ctxOf(tx), now: EVENING }, { way, device: newId(), word: 'noor', codeOf }),
        ),
      ),
    );
    const said = outcomes.map((outcome) => (outcome.ok ? 'in' : outcome.refusal.code)).sort();
    assert.deepEqual(said, [...Array(7).fill('already-in'), 'in']);
    assert.equal((await db.selectFrom('doorLists.marks').select('id').execute()).length, 2);
  }));

test('a household that two phones mark while it cancels is in once, and staff read both that it came and that it cancelled', () =>
  racing(async (db) => {
    const { sessionId, registrationId } = await aDoor(db);
    const way = { kind: 'staff', sessionId } as const;
    const marks = [1, 2].map((person) => aPresence({ registrationId, person }));
    const phones = [{ marks }, { marks: marks.map((mark) => ({ ...mark, id: newId() })) }, { marks }];
    await Promise.all([
      ...phones.map((sent) =>
        inTransaction(db, (tx) => keepMarks({ ...ctxOf(tx), now: EVENING }, { way, device: newId(), ...sent })),
      ),
      inTransaction(db, (tx) => cancelRegistration(ctxOf(tx), { id: registrationId, by: 'holder' })),
    ]);
    const opened = given(
      await inTransaction(db, async (tx) => ok(await openDoor({ ...ctxOf(tx), now: EVENING }, way))),
    );
    const people = opened.list.flatMap((household) => household.people);
    assert.deepEqual(
      people.map(({ isPresent, doubt }) => ({ isPresent, doubt })),
      Array(2).fill({ isPresent: true, doubt: 'cancelled' }),
    );
    assert.equal(opened.tally.verdicts.size, 2);
    assert.equal(opened.tally.seen, 4, 'what was sent twice is kept once');
  }));
