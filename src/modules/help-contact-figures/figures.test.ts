import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn, rowsOf } from '../../../test/figures.ts';
import { modules } from '../../modules.ts';
import { someWereHelped } from '../help-contacts/testing.ts';
import { figures } from './figures.ts';

test('what was asked is counted once in each sum, and no row behind it is about a day with few people', () =>
  undone(async (tx) => {
    await someWereHelped(ctxOf(tx));
    const cell = { scope: { kind: 'municipality', municipalityCode: 'GM0109' }, period: calendarYear(2026) } as const;
    const counted = Object.entries(await countedIn(tx, { figures }, cell));
    assert.deepEqual(Object.fromEntries(counted.filter(([, value]) => value > 0)), {
      ...{ 'help-point-contacts': 16, 'help-point-questions': 16 },
      ...{ 'help-contacts-elsewhere': 1, 'help-questions-elsewhere': 1 },
      ...{ 'help-contacts': 17, 'help-contacts-language': 7, 'help-questions': 17, 'help-questions-government': 13 },
      ...{ 'help-questions-library': 3, 'help-questions-other': 1, 'help-questions-digid': 7 },
      ...{ 'help-questions-money': 6, 'help-questions-devices': 1 },
      ...{ 'help-questions-referred': 1, 'help-questions-referred-course': 1 },
    });
    const all = figuresOf(modules).figures;
    assert.ok(counted.every(([id]) => all.get(id)?.countsPersons));
    const numbers = new Map(counted);
    const wrong = [...all.values()].flatMap(({ id, definitions }) =>
      definitions.flatMap(({ formula }) => {
        if (!numbers.has(id) || formula?.kind !== 'sum') return [];
        const sum = formula.of.reduce((total, part) => total + (numbers.get(part) ?? 0), 0);
        return sum === numbers.get(id) ? [] : [[id, sum]];
      }),
    );
    assert.deepEqual(wrong, [], 'every question lies in one part of each sum');
    const source = figures.at(-1);
    const [figure] = source?.figures ?? [];
    assert.ok(source && figure);
    const rows = await rowsOf(tx, source, { figure, profile: 'lokaal', cell, limit: 2 });
    assert.deepEqual(
      rows.map(({ label, day, adds }) => [label, day, adds]),
      [
        ['Informatiepunt Coevorden, verspreid over de maand', '2026-11-01', 3],
        ['Informatiepunt Coevorden', '2026-11-20', 6],
        ['Informatiepunt Coevorden', '2026-11-22', 7],
      ],
      'no row is about a day with few people',
    );
  }));
