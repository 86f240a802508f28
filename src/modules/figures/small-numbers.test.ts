import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Addition, type Cell, hiddenCells, type Lattice, withConsequences } from './small-numbers.ts';

const SMALL = 5;

/** Cells `org`, `A`, `B` (municipalities) and `A1`, `A2` (their branches), with what adds up to what. */
function places(numbers: Readonly<Record<string, number>>): Lattice {
  const keys = Object.keys(numbers);
  const cells = keys.map(
    (key): Cell => ({
      ...{ key, persons: true, numbers: [numbers[key] ?? 0] },
      municipality: key === 'org' ? undefined : key.slice(0, 1),
    }),
  );
  const municipalities = keys.filter((key) => key.length === 1);
  const additions = [
    { whole: 'org', parts: municipalities },
    ...municipalities.map((whole) => ({ whole, parts: keys.filter((key) => key.length === 2 && key[0] === whole) })),
  ].filter(({ whole, parts }) => whole in numbers && parts.length > 0);
  return { cells: new Map(cells.map((cell) => [cell.key, cell])), additions };
}
const hiddenIn = (lattice: Lattice): string => [...hiddenCells(lattice, SMALL)].sort().join(' ');

for (const [what, numbers, hidden] of [
  ['nothing where all are large', { org: 60, A: 20, B: 40 }, ''],
  ['nothing for a zero', { org: 60, A: 0, B: 60 }, ''],
  ['not a number of just five', { org: 60, A: 5, B: 55 }, ''],
  ['the smallest brother, and one more for who works at either', { org: 99, A: 3, B: 10, C: 20, D: 66 }, 'A B C'],
  ['no third one where two are small already and a third too', { org: 99, A: 3, B: 4, C: 2, D: 90 }, 'A B C'],
  ['the whole where nothing else is left', { org: 13, A: 3, B: 10 }, 'A B org'],
  ['a branch, and the smallest beside it; the municipality stays', { A: 60, A1: 2, A2: 8, A3: 50 }, 'A1 A2'],
  [
    'a branch that is all of its municipality, up to the organisation',
    { org: 90, A: 3, A1: 3, B: 40, C: 47 },
    'A A1 B C',
  ],
  ['a brother of zero only when there is no other', { A: 3, A1: 3, A2: 0 }, 'A A1'],
] as const)
  test(`hides ${what}`, () => assert.equal(hiddenIn(places(numbers)), hidden));

test('hides the total of parts, and the share that is made of them', () => {
  const consequences = [
    { key: 'growth', of: ['rate'] },
    { key: 'rate', of: ['total', 'inhabitants'] },
  ];
  const hides = (numbers: Readonly<Record<string, number>>, parts: readonly string[]): string => {
    const { cells } = places(numbers);
    const nowhere = new Map([...cells].map(([key, cell]) => [key, { ...cell, municipality: undefined }]));
    const hidden = hiddenCells({ cells: nowhere, additions: [{ whole: 'total', parts }] }, SMALL);
    return [...withConsequences(consequences, hidden)].sort().join(' ');
  };
  assert.equal(hides({ total: 30, paying: 3, youth: 27 }, ['paying', 'youth']), 'paying youth');
  assert.equal(hides({ total: 30, paying: 3 }, ['paying']), 'growth paying rate total');
});

test('takes the numbers of what counts no persons for granted, however small', () => {
  const { cells, ...rest } = places({ org: 60, A: 3, B: 57 });
  const activities = new Map([...cells].map(([key, cell]) => [key, { ...cell, persons: false }]));
  assert.equal(hiddenIn({ cells: activities, ...rest }), '');
});

/** The same numbers each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const KINDS = ['paying', 'youth', 'start'];

/** Figures with a total, in branches, municipalities and the organisation: all of it adds up, and much of it is small. */
function someLattice(seed: number): Lattice {
  const roll = dice(seed);
  const cells = new Map<string, Cell>();
  const additions: Addition[] = [];
  const put = (key: string, number: number, municipality?: string) =>
    cells.set(key, { key, persons: true, numbers: [number], municipality });
  const sum = (keys: readonly string[]): number =>
    keys.reduce((all, key) => all + (cells.get(key)?.numbers[0] ?? 0), 0);
  const total = (place: string, municipality?: string) => {
    const parts = KINDS.map((kind) => `${kind}@${place}`);
    put(`total@${place}`, sum(parts), municipality);
    additions.push({ whole: `total@${place}`, parts });
  };
  const municipalities = Array.from({ length: 2 + roll(4) }, (_, index) => `M${index}`);
  const branches = new Map(
    municipalities.map((name) => [name, Array.from({ length: roll(4) }, (_, at) => `${name}.${at}`)]),
  );
  for (const [name, own] of branches) {
    for (const branch of own)
      for (const kind of KINDS) put(`${kind}@${branch}`, roll(3) === 0 ? roll(5) : roll(40), name);
    for (const kind of KINDS) {
      const parts = own.map((branch) => `${kind}@${branch}`);
      put(`${kind}@${name}`, own.length > 0 ? sum(parts) : roll(9), name);
      if (own.length > 0) additions.push({ whole: `${kind}@${name}`, parts });
    }
    for (const place of [...own, name]) total(place, name);
    if (own.length > 0) additions.push({ whole: `total@${name}`, parts: own.map((branch) => `total@${branch}`) });
  }
  for (const kind of KINDS) put(`${kind}@org`, sum(municipalities.map((name) => `${kind}@${name}`)));
  total('org');
  for (const kind of [...KINDS, 'total'])
    additions.push({ whole: `${kind}@org`, parts: municipalities.map((name) => `${kind}@${name}`) });
  return { cells, additions };
}

/** The number of independent rows, exactly: in whole numbers, without division. */
function rank(rows: readonly (readonly bigint[])[]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < width; column++) {
    const at = left.findIndex((row, index) => index >= found && row[column] !== 0n);
    const pivot = left[at];
    if (!pivot) continue;
    left.splice(at, 1);
    left.splice(found++, 0, pivot);
    for (const row of left.slice(found)) {
      const [mine, its] = [row[column] ?? 0n, pivot[column] ?? 0n];
      if (mine !== 0n)
        for (let each = 0; each < width; each++) row[each] = (row[each] ?? 0n) * its - (pivot[each] ?? 0n) * mine;
    }
  }
  return found;
}

/** What somebody can calculate who sees all that is not hidden and knows all of one municipality. */
function calculable({ cells, additions }: Lattice, hidden: ReadonlySet<string>, knows: string | undefined): string[] {
  const unknown = [...hidden].filter((key) => knows === undefined || cells.get(key)?.municipality !== knows);
  const rows = additions.map(({ whole, parts }) =>
    unknown.map((key) => (key === whole ? -1n : parts.includes(key) ? 1n : 0n)),
  );
  const known = rank(rows);
  return unknown.filter((key) => rank([...rows, unknown.map((other) => (other === key ? 1n : 0n))]) === known);
}

test('nobody calculates a small number from what is shown, nor with what is known in a municipality', () => {
  let secrets = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const lattice = someLattice(seed);
    const hidden = hiddenCells(lattice, SMALL);
    const isSecret = (key: string): boolean => (lattice.cells.get(key)?.numbers ?? []).some((n) => n > 0 && n < SMALL);
    const municipalities = new Set([...lattice.cells.values()].flatMap(({ municipality }) => municipality ?? []));
    for (const knows of [undefined, ...municipalities])
      assert.deepEqual(calculable(lattice, hidden, knows).filter(isSecret), [], `seed ${seed}, known: ${knows}`);
    secrets += [...lattice.cells.keys()].filter(isSecret).length;
    assert.ok([...lattice.cells.keys()].filter(isSecret).every((key) => hidden.has(key)));
  }
  assert.ok(secrets > 300, `${secrets} small numbers were tried`);
});

test('it does not matter in which order the cells come', () => {
  for (let seed = 100; seed < 110; seed++) {
    const { cells, additions } = someLattice(seed);
    const turned = { cells: new Map([...cells].toReversed()), additions: additions.toReversed() };
    assert.deepEqual([...hiddenCells(turned, SMALL)].sort(), [...hiddenCells({ cells, additions }, SMALL)].sort());
  }
});

test('nothing is hidden for what it does not hang together with, whatever is looked at together', () => {
  const apart = ({ cells, additions }: Lattice, name: string): Lattice => {
    const named = (key: string) => `${name} ${key}`;
    return {
      cells: new Map([...cells].map(([key, cell]) => [named(key), { ...cell, key: named(key) }])),
      additions: additions.map(({ whole, parts }) => ({ whole: named(whole), parts: parts.map(named) })),
    };
  };
  for (let seed = 1; seed <= 60; seed++) {
    const [one, other] = [apart(someLattice(seed), 'one'), apart(someLattice(seed + 200), 'other')];
    const together = {
      cells: new Map([...one.cells, ...other.cells]),
      additions: [...one.additions, ...other.additions],
    };
    const each = [...hiddenCells(one, SMALL), ...hiddenCells(other, SMALL)].sort();
    assert.deepEqual([...hiddenCells(together, SMALL)].sort(), each, `seeds ${seed} and ${seed + 200}`);
  }
});
