import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { factsOf } from '../branches/index.ts';
import { openBranch, setRegularWeek } from '../branches/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { circumstancesOf } from './circumstances.ts';
import { setThreshold } from './commands/set-threshold.ts';

const HOURS = 'zorgplicht-concept-36902/uren-met-personeel';
const COEVORDEN = 'GM0109';

test('the rules see each branch with its hours with staff, and the number that the library has set', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('administrator'));
    await registerMunicipality(ctx, { code: COEVORDEN, name: 'Coevorden' });
    const dalen = await openBranch(ctx, { municipalityCode: COEVORDEN, name: 'Dalen', sizeClass: 'medium' });
    await openBranch(ctx, { municipalityCode: COEVORDEN, name: 'Sleen', sizeClass: 'small' });
    const week = [
      { weekday: 1, opensAt: '13:00', closesAt: '17:00', staffed: true },
      { weekday: 1, opensAt: '17:00', closesAt: '22:00', staffed: false },
    ];
    await setRegularWeek(ctx, { id: dalen, version: 1, asOf: asDay('2025-01-01'), week });
    await setThreshold(ctx, { id: HOURS, value: 20, version: 0 });
    const { year, locations, thresholds } = await circumstancesOf(tx, {
      year: 2026,
      facts: await factsOf(tx, COEVORDEN, 2026),
    });
    assert.deepEqual(
      [year, locations, thresholds.get(HOURS)],
      [
        2026,
        [
          { name: 'Dalen', hasCollection: true, staffedMinutes: 240 },
          { name: 'Sleen', hasCollection: true, staffedMinutes: undefined },
        ],
        20,
      ],
    );
  }));
