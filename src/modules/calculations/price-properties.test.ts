import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aComponent, anEdition, aService, edition2025 as edition } from '../tariffs/testing.ts';
import type { Calculation, Line, Sums } from './calculation.ts';
import { priceSelections } from './price-selections.ts';
import { generator, price } from './testing.ts';
import { sumsOf } from './totals.ts';

type Random = ReturnType<typeof generator>;
const rounds = 200;

/** Runs a check for many seeds; a failure names the seed that shows it. */
function forMany(name: string, check: (random: Random) => void): void {
  test(name, () => {
    for (let seed = 1; seed <= rounds; seed++) {
      try {
        check(generator(seed));
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
  });
}

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)] as T;

const someFacts = (random: Random) => ({
  inhabitants: random(1_000_000),
  branches: { large: random(3), medium: random(3), small: random(5), servicePoint: random(8) },
  pupils: random(20_000),
  schools: random(100),
  childcareLocations: random(80),
  clinics: random(9),
});

function someSelections(random: Random) {
  const chosen = edition.services.filter(() => random(2) === 1).map(({ id }) => id);
  return chosen.map((service) => {
    if (service === 'maatwerk')
      return { service, quantities: { hours: { mbo: random(400) / 4, hboPlusWo: random(80) / 4 } } };
    if (service === 'llo-pakket-2') return { service, choice: { size: pick(random, ['large', 'medium', 'small']) } };
    if (service === 'boekstartcoach') return { service, quantities: { hoursPerWeek: random(100) / 4 } };
    return { service };
  });
}

const someOptions = (random: Random) => ({
  schoolContribution: pick(random, ['within', 'on-top']),
  year: 2025 + random(3),
});

const someRequest = (random: Random) => ({
  edition,
  facts: someFacts(random),
  selections: someSelections(random),
  options: someOptions(random),
});

const sumOf = (lines: readonly Line[], name: keyof Sums): number =>
  lines.filter(({ recurrence }) => sumsOf[recurrence].includes(name)).reduce((sum, line) => sum + line.amountCents, 0);

function assertAddsUp({ lines, totals }: Calculation): void {
  const ofMunicipality = lines.filter(({ payer }) => payer === 'municipality');
  for (const name of Object.keys(totals.municipality) as (keyof Sums)[]) {
    assert.equal(totals.municipality[name], sumOf(ofMunicipality, name));
    const added = (groups: Record<string, Sums | undefined>) =>
      Object.values(groups).reduce((sum, group) => sum + (group?.[name] ?? 0), 0);
    assert.equal(added(totals.byProgrammeLine), totals.municipality[name]);
    assert.equal(added(totals.byLevel), totals.municipality[name]);
    assert.equal(added(totals.byPayer), sumOf(lines, name));
  }
}

forMany('totals equal the sum of their lines, and the splits add up', (random) =>
  assertAddsUp(price(someRequest(random))),
);

forMany('a line is its quantity times its unit price, to the cent', (random) => {
  for (const { quantity, unitPrice, amountCents } of price(someRequest(random)).lines) {
    const scaled = BigInt(quantity * 16) * BigInt(unitPrice.replace('.', ''));
    assert.equal(BigInt(amountCents), (scaled + 8n) / 16n);
  }
});

forMany('the order of choosing does not matter', (random) => {
  const request = someRequest(random);
  const shuffled = request.selections
    .map((selection) => ({ selection, at: random(1_000_000) }))
    .sort((a, b) => a.at - b.at);
  assert.deepEqual(price({ ...request, selections: shuffled.map(({ selection }) => selection) }), price(request));
});

forMany('more never costs less within one tariff', (random) => {
  const request = someRequest(random);
  const name = pick(random, ['inhabitants', 'pupils', 'schools', 'childcareLocations', 'clinics'] as const);
  const size = pick(random, ['large', 'medium', 'small', 'servicePoint'] as const);
  const { facts } = request;
  const more = {
    ...facts,
    [name]: facts[name] + 1 + random(1000),
    branches: { ...facts.branches, [size]: facts.branches[size] + 1 },
  };
  const before = price(request).totals;
  const after = price({ ...request, facts: more }).totals;
  for (const sum of Object.keys(before.municipality) as (keyof Sums)[]) {
    assert.ok(after.municipality[sum] >= before.municipality[sum], `${name} ${size} ${sum}`);
  }
});

const oddValues = [
  undefined,
  null,
  true,
  '',
  'ido',
  '12',
  -1,
  0.1,
  1e300,
  Number.NaN,
  10_000_000,
  3,
  [],
  [[]],
  {},
  () => 1,
  10n,
  Symbol('x'),
];
const oddNames = [
  'service',
  'quantities',
  'choice',
  'customLines',
  'branches',
  'hours',
  'size',
  'pupils',
  'large',
  'year',
  '__proto__',
  'constructor',
];

function somethingOdd(random: Random, depth = 0): unknown {
  if (depth > 3 || random(3) === 0) return pick(random, [...oddValues, pick(random, edition.services).id]);
  if (random(2) === 0) return Array.from({ length: random(4) }, () => somethingOdd(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: random(5) }, () => [pick(random, oddNames), somethingOdd(random, depth + 1)]),
  );
}

forMany('whatever comes in, the engine answers and never throws', (random) => {
  for (let each = 0; each < 10; each++) {
    const result = priceSelections({
      edition,
      facts: random(2) ? somethingOdd(random) : someFacts(random),
      selections: random(2)
        ? somethingOdd(random)
        : edition.services.map(({ id }) => ({
            service: id,
            quantities: somethingOdd(random),
            choice: somethingOdd(random),
            customLines: somethingOdd(random),
          })),
      options: random(3) ? undefined : somethingOdd(random),
    });
    if (result.ok) assertAddsUp(result.value);
    else assert.ok(result.refusal.faults.length > 0);
  }
});

test('the largest quantities at the largest rates still add up exactly', () => {
  const parts = Array.from({ length: 5 }, (_, index) =>
    aComponent({ id: `p${index}`, kind: 'per_pupil', unit: 'pupil', amount: '999999.99' }),
  );
  const request = {
    edition: anEdition(aService(parts)),
    facts: { pupils: 10_000_000 },
    selections: [{ service: 'service' }],
  };
  assertAddsUp(price(request));
  assert.equal(price(request).totals.municipality.annualCents, 5 * 99_999_999 * 10_000_000);
});
