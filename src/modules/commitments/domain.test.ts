import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { tableIn } from '../../../test/table-in.ts';
import type { Selection } from '../calculations/index.ts';
import { coevorden, price } from '../calculations/testing.ts';
import { edition2025 as edition } from '../tariffs/testing.ts';
import { NORM_RULES } from './commitment-rules.ts';
import { type Agreed, commitmentsOf } from './domain.ts';

const branches = ['large', 'medium', ...Array<string>(4).fill('service-point')].map((sizeClass, index) => ({
  id: `branch-${index}`,
  sizeClass,
}));
const years = (count: number) => Array.from({ length: count }, (_, index) => calendarYear(2026 + index));

function agreed(selections: Selection[], changes: Partial<Agreed> = {}): Agreed {
  const facts = changes.facts ?? coevorden;
  return {
    partyKind: 'municipality',
    edition,
    selections,
    facts,
    branches,
    reading: 'undecided',
    calculation: price({ edition, facts, selections }),
    ...changes,
  };
}

const choices: Readonly<Record<string, Omit<Selection, 'service'>>> = {
  maatwerk: { quantities: { hours: { mbo: 1 } } },
  'llo-pakket-2': { choice: { size: 'medium' } },
};
const everything = agreed(edition.services.map(({ id }) => ({ service: id, ...choices[id] })));
const outcome = commitmentsOf(everything, years(1));
const table = tableIn('commitments.md', '**Table.**');

for (const [service, norm, makes = '', quantity] of table) {
  test(`${service}/${norm} makes ${makes} for Coevorden: ${quantity}`, () => {
    const rule = NORM_RULES[`${service}/${norm}`];
    assert.ok(rule, 'there is no rule');
    const rhythm = typeof rule !== 'string' && rule.rhythm ? ` a ${rule.rhythm}` : '';
    assert.equal(
      makes,
      typeof rule === 'string' ? `none: ${rule}` : `${rule.counts}${rhythm}${rule.once ? ', once' : ''}`,
    );
    const made = outcome.commitments.filter(({ serviceId, normId }) => serviceId === service && normId === norm);
    const open = outcome.open.find(({ serviceId, normId }) => serviceId === service && normId === norm);
    const ranges = made.map(({ quantityMin: min, quantityMax: max }) => (min === max ? `${min}` : `${min}–${max}`));
    assert.equal(quantity, open ? `open: ${open.missing}` : ranges.join(' and ') || '-');
  });
}

test('every norm of the shipped edition stands in the table, and nothing else', () => {
  const norms = edition.services.flatMap(({ id, norms }) => norms.map((norm) => `${id}/${norm.id}`));
  assert.deepEqual(
    table.map(([service, norm]) => `${service}/${norm}`),
    norms,
  );
  assert.deepEqual(Object.keys(NORM_RULES), norms);
});

test('package 1 names the branch, and only the total when other branches were priced than are registered', () => {
  const selections = [{ service: 'llo-pakket-1' }];
  const placed = commitmentsOf(agreed(selections), years(1)).commitments.filter(({ counts }) => counts === 'sessions');
  assert.deepEqual(
    placed.map(({ branchId, quantityMin }) => [branchId, quantityMin]),
    [
      ['branch-0', 15],
      ['branch-1', 10],
    ],
  );
  const facts = { ...coevorden, branches: { large: 2, medium: 0, small: 0, servicePoint: 4 } };
  const unplaced = commitmentsOf(agreed(selections, { facts }), years(1)).commitments;
  assert.deepEqual(
    unplaced.filter(({ counts }) => counts === 'sessions').map(({ branchId, quantityMin }) => [branchId, quantityMin]),
    [[null, 30]],
  );
});

test('a term of three years promises each year, once what is done once, and a monitor of two years once', () => {
  const selections = ['leesklik', 'meedoen-in-de-samenleving', 'dbos-vo'].map((service) => ({ service }));
  const facts = { ...coevorden, pupils: 850 };
  const { commitments, open } = commitmentsOf(agreed(selections, { partyKind: 'school', facts }), years(3));
  const periods = (norm: string) =>
    commitments.filter(({ normId }) => normId === norm).map(({ startsOn, endsBefore }) => `${startsOn}/${endsBefore}`);
  assert.equal(periods('activiteiten-per-jaar').length, 3);
  assert.deepEqual(periods('boeken-totaal'), ['2026-01-01/2027-01-01']);
  assert.deepEqual(periods('monitor-frequentie'), ['2026-01-01/2028-01-01']);
  assert.deepEqual(open, []);
  assert.equal(
    commitments.find(({ rhythm, serviceId }) => rhythm === 'week' && serviceId === 'dbos-vo')?.quantityMin,
    8.5,
  );
});

test('a renewal does not promise again what is done once', () => {
  const renewed = commitmentsOf(agreed([{ service: 'leesklik' }], { isRenewal: true }), years(1));
  assert.deepEqual(renewed.commitments, []);
});

test('one school has the exact hours and books of its pupils; at 125 pupils the source leaves a range', () => {
  const selections = [{ service: 'dbos-po' }];
  const ofSchool = (pupils: number) =>
    commitmentsOf(agreed(selections, { facts: { schools: 1, pupils } }), years(1))
      .commitments.filter(({ normId }) => ['educatiemedewerker-uren', 'boeken-per-leerling'].includes(normId))
      .map(({ quantityMin, quantityMax }) => [quantityMin, quantityMax]);
  assert.deepEqual(ofSchool(300), [
    [1500, 1500],
    [3, 3],
  ]);
  assert.deepEqual(ofSchool(125), [
    [500, 625],
    [2, 2],
  ]);
});

for (const [reading, min, max, kept] of [
  ['undecided', 500, 625, 'undecided'],
  ['more-books', 625, 625, 'more-books'],
  ['exchange', 500, 500, 'exchange'],
] as const) {
  test(`read as ${reading}, a school of exactly 125 pupils is promised ${min} to ${max} books and keeps the reading`, () => {
    const school = { reading, facts: { schools: 1, pupils: 125 } };
    const made = commitmentsOf(agreed([{ service: 'dbos-po' }], school), years(1)).commitments;
    const readings = made.map(({ normId, reading }) => [normId, reading]);
    const books = made.find(({ normId }) => normId === 'boeken-per-leerling');
    assert.deepEqual([books?.quantityMin, books?.quantityMax, books?.reading], [min, max, kept]);
    assert.deepEqual(
      readings.filter(([, reading]) => reading !== null),
      [['boeken-per-leerling', kept]],
    );
  });
}

test('a school away from the boundary is promised the same whatever is decided, and keeps no reading', () => {
  const of = (reading: 'undecided' | 'exchange') =>
    commitmentsOf(agreed([{ service: 'dbos-po' }], { reading, facts: { schools: 1, pupils: 126 } }), years(1));
  assert.deepEqual(of('exchange'), of('undecided'));
  assert.ok(of('exchange').commitments.every(({ reading }) => reading === null));
});

test('a number of schools that nobody stated is told, not taken for zero', () => {
  const { schools: _, ...facts } = coevorden;
  const { commitments, open } = commitmentsOf(agreed([{ service: 'dbos-po' }], { facts }), years(1));
  assert.deepEqual(
    commitments.map(({ normId }) => normId),
    ['boeken-per-leerling'],
  );
  assert.deepEqual(
    open.map(({ missing }) => missing),
    ['schools', 'schools', 'schools'],
  );
});

test('a BiebFabriek series counts as seven activities of package 2', () =>
  assert.deepEqual(
    outcome.commitments
      .filter(({ seriesCountsAs }) => seriesCountsAs)
      .map(({ serviceId, seriesCountsAs }) => [serviceId, seriesCountsAs]),
    [['llo-pakket-2', 7]],
  ));
