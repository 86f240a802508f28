import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { defineModule } from '#kernel/module.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { deliveredOf, deliveredRows, shownCount } from './progress.ts';
import { listLines } from './sql/agreements.ts';
import { listCommitmentsOf } from './sql/commitments.ts';
import { anAgreement, BEFORE } from './testing.ts';

const year = { startsOn: asDay('2026-01-01'), endsBefore: asDay('2027-01-01') };
const counts: [rhythm: 'period' | 'week' | 'month', today: string, count: number, shown: number][] = [
  ['period', '2026-01-01', 3, 3],
  ['week', '2026-01-07', 3, 0],
  ['week', '2026-01-08', 3, 3],
  ['week', '2026-01-15', 7, 3.5],
  ['week', '2027-06-01', 208, 4],
  ['month', '2026-01-31', 2, 0],
  ['month', '2026-04-01', 7, 2.3],
  ['month', '2025-12-01', 0, 0],
];
for (const [rhythm, today, count, shown] of counts) {
  test(`${count} a ${rhythm} on ${today} shows as ${shown}`, () =>
    assert.equal(shownCount(count, { ...year, rhythm }, asDay(today)), shown));
}

const delivering = (name: string, count: number) =>
  defineModule({
    name,
    permissions: {},
    progress: [
      {
        services: ['llo-pakket-1'],
        count: async () => count,
        rows: async (_, id) => [{ id: `${name}-${id}`, label: `Lezing van ${name}`, day: `2026-0${count}-01` }],
      },
    ],
  });

test('what several modules deliver for one commitment adds up, with the rows behind it', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const commitments = await listCommitmentsOf(
      tx,
      (await listLines(tx, id)).map((line) => line.id),
    );
    const modules = [delivering('programme', 3), delivering('stories', 2)];
    const [campaigns] = commitments.filter(({ serviceId }) => serviceId === 'llo-pakket-1');
    const [coach] = commitments.filter(({ serviceId }) => serviceId === 'boekstartcoach');
    assert.ok(campaigns && coach);
    assert.deepEqual(await deliveredOf(tx, modules, campaigns), { count: 5, byModules: true });
    assert.deepEqual(
      (await deliveredRows(tx, modules, campaigns)).map(({ label }) => label),
      ['Lezing van programme', 'Lezing van stories'],
    );
    assert.deepEqual(await deliveredOf(tx, modules, coach), { count: 0, byModules: false });
  }));
