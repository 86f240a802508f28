import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Figure, Measure } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { observedIn, valueFault } from './domain.ts';

const months = (year: number, many = 12) =>
  Array.from({ length: many }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

const cases: [string, Measure, string[], string, string[]][] = [
  ['a flow is what was said of the period', 'flow', ['2023', '2024'], '2024', ['2024']],
  ['a flow is the sum of parts that fill the period', 'flow', months(2024), '2024', months(2024)],
  ['parts may come in any order', 'flow', months(2024).reverse(), '2024', months(2024)],
  ['a flow of which a part is missing is unknown', 'flow', months(2024, 11), '2024', []],
  ['a part that reaches beyond the period is of no use', 'flow', ['2023-2024', ...months(2024)], '2024', months(2024)],
  ['a flow of a year says nothing of its months', 'flow', ['2024'], '2024-12', []],
  ['a stock is that of the last day', 'stock', ['2023', '2024'], '2024-12', ['2024']],
  ['a stock of another day is of no use', 'stock', ['2024'], '2023-2024', []],
  ['a rate is only what was said of the period itself', 'rate', months(2024), '2024', []],
  ['what has no period says nothing of any', 'flow', ['ooit'], '2024', []],
];
for (const [name, measure, said, period, expected] of cases)
  test(name, () => {
    const observations = said.map((text) => ({ text, period: parsePeriod(text) ?? null }));
    const asked = parsePeriod(period);
    assert.ok(asked);
    assert.deepEqual(
      observedIn(measure, observations, asked).map(({ text }) => text),
      expected,
    );
  });

const rate: Figure = {
  ...{ id: 'rate', label: 'Deel', group: 'Leden', chapter: 2, measure: 'rate', validFrom: asDay('2015-01-01') },
  ...{ unit: { name: 'percent', one: 'procent', many: 'procent' }, decimals: 1, scopes: ['municipality'] },
  definitions: [{ profile: 'lokaal', definition: 'Het deel.', source: 'Wij' }],
};
const growth: Figure = {
  ...rate,
  definitions: [{ ...rate.definitions[0], formula: { kind: 'growth', of: 'members' } }],
};
const none = { value: null, least: null, most: null };
const values: [string, Figure, Parameters<typeof valueFault>[1], ReturnType<typeof valueFault>][] = [
  ['19.1 with one decimal', rate, { ...none, value: 19.1 }, undefined],
  ['19.13 with one decimal', rate, { ...none, value: 19.13 }, 'decimals'],
  ['zero', rate, { ...none, value: 0 }, undefined],
  ['nothing', rate, none, undefined],
  ['below zero', rate, { ...none, value: -1 }, 'negative'],
  ['growth below zero', growth, { ...none, value: -4.5 }, undefined],
  ['5 to 10', rate, { ...none, least: 5, most: 10 }, undefined],
  ['10 to 5', rate, { ...none, least: 10, most: 5 }, 'range'],
  ['more than a million millions', rate, { ...none, value: 1e12 + 1 }, 'too-large'],
];
for (const [name, figure, value, fault] of values)
  test(`${name} is ${fault === undefined ? 'a value' : `refused: ${fault}`}`, () =>
    assert.equal(valueFault(figure, value), fault));
