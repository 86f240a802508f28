import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Figure } from '#kernel/figures.ts';
import { readPeriod, typedPeriod } from './period-text.ts';
import { readValue, type TypedValue, typedValue, valueWithUnit } from './value-text.ts';

const visits: Figure = {
  ...{ id: 'visits', label: 'Bezoeken', group: 'Bezoek', chapter: 2, measure: 'flow', validFrom: asDay('2015-01-01') },
  ...{ unit: { name: 'visits', one: 'bezoek', many: 'bezoeken' }, scopes: ['municipality'] },
  definitions: [{ profile: 'lokaal', definition: 'Wie binnenkwam.', source: 'Wij' }],
};
const percent = { name: 'percent', one: 'procent', many: 'procent' };
const rate: Figure = { ...visits, measure: 'rate', unit: percent, decimals: 1 };

const nothing: TypedValue = { value: null, least: null, most: null, qualifier: null };
const one = (value: number, qualifier: TypedValue['qualifier'] = null) => ({ ...nothing, value, qualifier });

const read: [string, Figure, ReturnType<typeof readValue>][] = [
  ['126427', visits, one(126_427)],
  ['126.427', visits, one(126_427)],
  ['126 427', visits, one(126_427)],
  ['126,427', visits, 'thousands-or-decimals'],
  ['1,126,427', visits, 'thousands-or-decimals'],
  ['12,427', rate, 'thousands-or-decimals'],
  ['126,5', visits, one(126.5)],
  ['0', visits, one(0)],
  ['-', visits, nothing],
  ['onbekend', visits, nothing],
  ['', visits, 'empty'],
  ['19,1%', rate, one(19.1)],
  ['19,1 %', rate, one(19.1)],
  ['19,1', rate, one(19.1)],
  ['19.1', rate, 'point-for-comma'],
  ['19%', visits, 'no-percentage'],
  ['-4,5%', rate, one(-4.5)],
  ['−4,5', rate, one(-4.5)],
  ['5 tot 10', visits, { ...nothing, least: 5, most: 10 }],
  ['5-10', visits, { ...nothing, least: 5, most: 10 }],
  ['5 % tot en met 10 %', rate, { ...nothing, least: 5, most: 10 }],
  ['5 tot veel', visits, 'no-number'],
  ['ruim 100', visits, one(100, 'more-than')],
  ['Meer dan 100', visits, one(100, 'more-than')],
  ['bijna 7%', rate, one(7, 'almost')],
  ['ca. 30', visits, one(30, 'about')],
  ['tot 18%', rate, one(18, 'up-to')],
  ['gemiddeld 11', rate, one(11, 'average')],
  ['veel', visits, 'no-number'],
  ['1e5', visits, 'no-number'],
];
for (const [text, figure, expected] of read)
  test(`“${text}” of ${figure.unit.many} is read as ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(readValue(text, figure), expected));

const written: [TypedValue, Figure, string, string][] = [
  [one(126_427), visits, '126.427', '126.427 bezoeken'],
  [one(1), visits, '1', '1 bezoek'],
  [one(7, 'almost'), rate, 'bijna 7', 'bijna 7%'],
  [{ ...nothing, least: 5, most: 10 }, visits, '5 tot 10', '5 tot 10 bezoeken'],
  [nothing, visits, '-', 'de bron noemt geen getal'],
];
for (const [value, figure, typed, shown] of written)
  test(`${JSON.stringify(value)} is shown as “${shown}”, and typed so that it is read the same`, () => {
    assert.equal(typedValue(value), typed);
    assert.equal(valueWithUnit(value, figure.unit), shown);
    assert.deepEqual(readValue(typed, figure), value);
  });

const half = { startsOn: asDay('2024-01-01'), endsBefore: asDay('2024-07-01') };
const periods: [string, ReturnType<typeof readPeriod>, string][] = [
  ['2024', { startsOn: asDay('2024-01-01'), endsBefore: asDay('2025-01-01') }, '2024'],
  ['schooljaar 2024/2025', { startsOn: asDay('2024-08-01'), endsBefore: asDay('2025-08-01') }, '2024-2025'],
  ['2024-11', { startsOn: asDay('2024-11-01'), endsBefore: asDay('2024-12-01') }, '2024-11'],
  ['1-1-2024 t/m 30-6-2024', half, '2024-01-01 t/m 2024-06-30'],
  ['2024-01-01 tot en met 2024-06-30', half, '2024-01-01 t/m 2024-06-30'],
  ['-', null, '-'],
];
for (const [text, expected, typed] of periods)
  test(`“${text}” is a period, and is typed as “${typed}”`, () => {
    assert.deepEqual(readPeriod(text), expected);
    assert.equal(typedPeriod(expected ?? null), typed);
    assert.deepEqual(readPeriod(typed), expected);
  });

for (const text of ['', '24', '2024-2026', '2024-13', '30-6-2024 t/m 1-1-2024', 'vorig jaar'])
  test(`“${text}” is no period`, () => assert.equal(readPeriod(text), undefined));
