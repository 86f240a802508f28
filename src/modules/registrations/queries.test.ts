import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBranch } from '../branches/testing.ts';
import { listForSession, placesLeft } from './queries.ts';
import { inCoevorden } from './testing/in-coevorden.ts';
import { aChild, adults, aHousehold, aLecture, given, register, saveSettings } from './testing.ts';

test(
  'what is left is told for many sessions at once: on the spot, online, without a limit, and of a series',
  inCoevorden(async (ctx) => {
    const branch = { municipalityCode: 'GM0109', sizeClass: 'small' } as const;
    const branchId = await openBranch(ctx, { ...branch, name: 'Sleen' });
    const both = await aLecture(ctx, { seatsOnSite: 3, where: { branchId, isOnline: true } });
    const series = await aLecture(ctx, { seatsOnline: 5, days: ['2026-12-03', '2026-12-10'] });
    const walkIn = await aLecture(ctx, { signUp: 'not-needed' });
    given(await saveSettings(ctx, { activityId: series.activityId, registersFor: 'series' }));
    const [bothId = '', walkInId = ''] = [...both.sessionIds, ...walkIn.sessionIds];
    given(await register(ctx, aHousehold(bothId, { attendance: 'on-site', persons: adults(3) })));
    given(await register(ctx, aHousehold(bothId, { attendance: 'on-site' })));
    given(await register(ctx, aHousehold(series.activityId, { persons: adults(2) })));
    const left = await placesLeft(ctx.tx, [bothId, walkInId, ...series.sessionIds]);
    const shown = (id = '') =>
      Object.entries(left.get(id) ?? {}).map(([attendance, row]) => [attendance, row.left, row.hasQueue]);
    assert.deepEqual(shown(bothId).sort(), [
      ['on-site', 0, true],
      ['online', null, false],
    ]);
    for (const id of series.sessionIds) assert.deepEqual(shown(id), [['online', 3, false]]);
    assert.equal(left.has(walkInId), false);
  }),
);

test(
  'who signed up for a session stands there with their people, as do those of its series',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { days: ['2026-12-03', '2026-12-10'] });
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    given(await register(ctx, aHousehold(activityId, { persons: [...adults(1), { ...aChild(7), firstName: 'Sem' }] })));
    for (const id of sessionIds) {
      const [household] = await listForSession(ctx.tx, { id, activityId });
      assert.deepEqual(
        household?.people.map(({ firstName, age, band }) => [firstName, age, band]),
        [
          ['', null, 'adult'],
          ['Sem', 7, 'child'],
        ],
      );
    }
  }),
);
