import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from './days.ts';
import { figuresOf } from './figure-registry.ts';
import type { Figure, FigureSource, Formula } from './figures.ts';
import type { Module } from './module.ts';

const figure = (id: string, formula?: Formula): Figure => ({
  ...{
    id,
    label: id,
    group: 'Leden',
    chapter: 2,
    unit: { name: 'leden', one: 'lid', many: 'leden' },
    measure: 'stock',
  },
  ...{ scopes: ['organisation'], validFrom: asDay('2020-01-01') },
  definitions: [{ profile: 'lokaal', definition: id, source: 'eigen telling', ...(formula && { formula }) }],
});
const sum = (...of: string[]): Formula => ({ kind: 'sum', of });
const modulesWith = (...sources: FigureSource[]): Module[] =>
  sources.map((source, index) => ({ name: `m${index}`, permissions: {}, figures: [source] }));

test('figures of all modules are found by id, with the source that counts them', () => {
  const counting: FigureSource = { figures: [figure('members')], count: async () => [] };
  const modules = modulesWith(counting, { figures: [figure('total', sum('members'))] });
  const { figures, countedBy } = figuresOf(modules);
  assert.deepEqual([...figures.keys()], ['members', 'total']);
  assert.deepEqual([...countedBy], [['members', counting]]);
  assert.equal(figuresOf(modules), figuresOf(modules));
});

const twice = figure('a');
for (const [what, figures, fault] of [
  ['the same id in two modules', [figure('a'), figure('a')], /a is declared twice/],
  ['a formula over nothing', [figure('a', sum('b'))], /a is made of b, which nobody declares/],
  ['a figure that is made of itself', [figure('a', sum('a'))], /a is made of itself/],
  [
    'a circle of three',
    [
      figure('a', sum('b')),
      figure('b', { kind: 'growth', of: 'c' }),
      figure('c', { kind: 'ratio', of: 'a', per: 'a', times: 100 }),
    ],
    /a is made of itself.*b is made of itself.*c is made of itself/,
  ],
  ['an id with a capital', [figure('Leden')], /Leden is not in kebab-case/],
  [
    'a profile twice',
    [{ ...twice, definitions: [twice.definitions[0], twice.definitions[0]] } satisfies Figure],
    /a has two definitions of one profile/,
  ],
] as const)
  test(`${what} stops the start`, () => {
    assert.throws(() => figuresOf(modulesWith(...figures.map((each) => ({ figures: [each] })))), fault);
  });

test('a figure that many others are made of is no circle', () => {
  const figures = [figure('a'), figure('b', sum('a')), figure('c', sum('a', 'b')), figure('d', sum('b', 'c'))];
  assert.equal(figuresOf(modulesWith({ figures })).figures.size, 4);
});
