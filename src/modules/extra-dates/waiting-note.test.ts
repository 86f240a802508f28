import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { aFullLecture, wishToCome } from './testing.ts';
import { waitingNote } from './waiting-note.ts';

test('says how many wait for a full activity; only who may plan it is led to an extra date', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { activity, sessions } = await aFullLecture(ctx);
    const noteFor = (role: string) =>
      waitingNote({ ...ctx, actor: someone(role, { municipality: 'GM0109' }) }, activity.id);
    assert.equal(await noteFor('programme-maker'), undefined);
    for (const persons of [3, 2]) await wishToCome(ctx, sessions[0]?.id ?? '', persons);
    const title = '5 mensen (2 huishoudens) op de wachtlijst';
    const action = { label: 'Zoek een extra datum', href: `/werk/activiteiten/${activity.id}/extra-datum` };
    assert.deepEqual(await noteFor('programme-maker'), { title, action });
    assert.deepEqual(await noteFor('desk-worker'), { title, action: undefined });
  }));

test('four weeks after it took place nobody waits any more', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { activity, sessions } = await aFullLecture(ctx);
    await wishToCome(ctx, sessions[0]?.id ?? '', 1);
    const noteOn = (day: string) => waitingNote({ ...ctx, now: new Date(`${day}T12:00:00Z`) }, activity.id);
    assert.equal((await noteOn('2026-12-31'))?.title, '1 persoon (1 huishouden) op de wachtlijst');
    assert.equal(await noteOn('2027-01-01'), undefined);
  }));
