import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { staffedMinutesOf } from './branches.ts';
import { listBranches } from './sql/branches.ts';
import { openBranch, setRegularWeek } from './testing.ts';

const DAY = asDay('2026-01-01');

test('only staffed hours count, and a branch of which nobody entered the hours is unknown, not zero', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const id = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const unknown = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const week = [
      { weekday: 1, opensAt: '10:00', closesAt: '17:30', staffed: true },
      { weekday: 1, opensAt: '17:30', closesAt: '22:00', staffed: false },
    ];
    await setRegularWeek(ctx, { id, version: 1, asOf: DAY, week });
    const minutes = await staffedMinutesOf(tx, await listBranches(tx, DAY), DAY);
    assert.equal(minutes.get(id), 450);
    assert.equal(minutes.has(unknown), false);
  }));
