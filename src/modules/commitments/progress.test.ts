import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { defineModule } from '#kernel/module.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { deliveredRows, shownCount, withProgress } from './progress.ts';
import { someCommitments } from './testing.ts';

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

/** A module that delivered so much for whatever it is asked, and remembers what that was. */
const delivering = (name: string, count: number, asked: (readonly string[])[] = []) =>
  defineModule({
    name,
    permissions: {},
    progress: [
      {
        services: ['llo-pakket-1'],
        count: async (_, ids) => {
          asked.push(ids);
          return new Map(ids.slice(0, 1).map((id) => [id, new Map([[`2026-0${count}`, count]])]));
        },
        rows: async (_, id) => [{ id: `${name}-${id}`, label: `Lezing van ${name}`, day: `2026-0${count}-01` }],
      },
    ],
  });

test('what several modules deliver for one commitment adds up, with the rows behind it', () =>
  undone(async (tx) => {
    const commitments = await someCommitments(ctxOf(tx));
    const modules = [delivering('programme', 3), delivering('stories', 2)];
    const counted = await withProgress(ctxOf(tx), modules, commitments);
    assert.deepEqual(
      counted.map(({ serviceId, count, byModules }) => [serviceId, count, byModules]),
      [
        ['llo-pakket-1', 5, true],
        ['llo-pakket-1', 0, true],
        ['boekstartcoach', 0, false],
        ['meedoen-in-de-samenleving', 0, false],
      ],
    );
    const [first] = commitments;
    assert.ok(first);
    const months = new Map([
      ['2026-03', 3],
      ['2026-02', 2],
    ]);
    assert.deepEqual(counted[0]?.byMonth, months);
    assert.deepEqual(
      (await deliveredRows(ctxOf(tx), modules, first)).map(({ label }) => label),
      ['Lezing van programme', 'Lezing van stories'],
    );
  }));

test('a module is asked once, for all commitments of its services and no others', () =>
  undone(async (tx) => {
    const commitments = await someCommitments(ctxOf(tx));
    const asked: (readonly string[])[] = [];
    await withProgress(ctxOf(tx), [delivering('programme', 1, asked)], commitments);
    const own = commitments.filter(({ serviceId }) => serviceId === 'llo-pakket-1').map(({ id }) => id);
    assert.deepEqual(asked, [own]);
    await withProgress(ctxOf(tx), [delivering('programme', 1, asked)], []);
    assert.equal(asked.length, 1, 'nobody is asked about nothing');
  }));

test('a module that counts sessions says nothing of hours of the same service', () =>
  undone(async (tx) => {
    const first = (await someCommitments(ctxOf(tx))).find(({ counts }) => counts === 'sessions');
    assert.ok(first);
    const hours = { ...first, id: crypto.randomUUID(), counts: 'hours' as const };
    const [progress] = delivering('programme', 3).progress ?? [];
    assert.ok(progress);
    const sessions = [{ ...delivering('programme', 3), progress: [{ ...progress, counts: ['sessions', 'series'] }] }];
    const counted = await withProgress(ctxOf(tx), sessions, [first, hours]);
    assert.deepEqual(
      counted.map(({ byModules }) => byModules),
      [true, false],
    );
    assert.deepEqual(await deliveredRows(ctxOf(tx), sessions, hours), []);
  }));

test('a commitment in a branch names it', () =>
  undone(async (tx) => {
    const counted = await withProgress(ctxOf(tx), [], await someCommitments(ctxOf(tx)));
    assert.deepEqual(
      counted.filter(({ place }) => place).map(({ label, place }) => [label, place]),
      [['Activiteiten', 'Coevorden']],
    );
  }));
