import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEdition } from './check-edition.ts';
import { findingText } from './messages.ts';
import { aComponent, aDraft, aService, edition2025 } from './testing.ts';

const price = aComponent({ kind: 'fixed', amount: '1.00' });
const bands = (...spans: object[]) => ({
  norms: [
    {
      id: 'n',
      label: 'N',
      unit: 'hours_per_week' as const,
      value: { kind: 'bands' as const, bands: spans.map((pupils) => ({ pupils, value: 1 })) },
    },
  ],
});
const fee = (...ages: [min: number | null, max: number | null][]) =>
  aComponent({
    kind: 'participant_fee',
    role: 'participant_fee',
    per: 'activity',
    bands: ages.map(([ageMin, ageMax]) => ({ band: 'all', ageMin, ageMax, amount: null })),
  });
const contribution = (towards: string, amount = '1.00') =>
  aComponent({
    id: 'c',
    kind: 'third_party_contribution',
    role: 'third_party_contribution',
    unit: 'pupil',
    amount,
    towards,
  });
const perPupil = aComponent({ id: 'p', kind: 'per_pupil', unit: 'pupil', amount: '1.00' });
const includes = (service: string) => [aComponent({ kind: 'includes_service', service })];

const services = 'services[0]';
const part = `${services}.tariff.components[0]`;
const value = `${services}.norms[0].value`;

const rows: [name: string, draft: unknown, errors: string[], warnings?: string[]][] = [
  ['a sound edition', aDraft(aService([price])), []],
  ['an unknown unit', aDraft(aService([{ ...price, unit: 'bicycle' } as never])), [`${part}.unit unknown-value`]],
  ['an unknown kind', aDraft(aService([{ ...price, kind: 'free_for_all' } as never])), [`${part}.kind wrong-shape`]],
  ['an unknown field', aDraft(aService([{ ...price, colour: 'red' } as never])), [`${part} unknown-field`]],
  ['a rate that is a number', aDraft(aService([{ ...price, amount: 1 } as never])), [`${part}.amount wrong-shape`]],
  ['no document', undefined, [' wrong-shape']],
  ['two services with one id', aDraft(aService([price]), aService([price])), ['services[1].id duplicate']],
  ['two components with one id', aDraft(aService([price, price])), [`${services}.tariff.components[1].id duplicate`]],
  [
    'a unit that the formula cannot count',
    aDraft(aService([{ ...perPupil, unit: 'school' } as never])),
    [`${part}.unit unit-does-not-fit`],
  ],
  [
    'an unknown programme line',
    aDraft(aService([price], { programmeLine: 'nowhere' })),
    [`${services}.programmeLine unknown-reference`],
  ],
  ['an unknown chapter', aDraft(aService([price], { chapter: 9 })), [`${services}.chapter unknown-reference`]],
  [
    'a required service that does not exist',
    aDraft(aService([price], { constraints: { requiresService: 'x' } })),
    [`${services}.tariff.constraints.requiresService unknown-reference`],
  ],
  ['an included service that does not exist', aDraft(aService(includes('x'))), [`${part}.service unknown-reference`]],
  ['a service that includes itself', aDraft(aService(includes('service'))), [`${part}.service includes-cycle`]],
  [
    'services that include each other',
    aDraft(aService(includes('b'), { id: 'a' }), aService(includes('a'), { id: 'b' })),
    [`${part}.service includes-cycle`, 'services[1].tariff.components[0].service includes-cycle'],
  ],
  [
    'a part with an unknown norm',
    aDraft(aService([price], { parts: [{ id: 'p', title: 'P', description: 'P', norm: 'x' }] })),
    [`${services}.parts[0].norm unknown-reference`],
  ],
  ['a hole between bands', aDraft(aService([price], bands({ lt: 100 }, { gt: 110 }))), [`${value}.bands band-gap`]],
  ['a boundary in no band', aDraft(aService([price], bands({ lt: 125 }, { gt: 125 }))), [`${value}.bands band-gap`]],
  ['bands that end', aDraft(aService([price], bands({ lte: 100 }))), [`${value}.bands band-gap`]],
  [
    'bands over each other',
    aDraft(aService([price], bands({ lte: 100 }, { gte: 100 }))),
    [`${value}.bands band-overlap`],
  ],
  [
    'a band upside down',
    aDraft(aService([price], bands({ lte: 100 }, { gte: 101, lt: 90 }, { gt: 100 }))),
    [`${value}.bands upside-down`],
  ],
  [
    'bands that follow each other',
    aDraft(aService([price], bands({ gt: 500 }, { lt: 250 }, { gte: 250, lte: 500 }))),
    [],
  ],
  [
    'a range upside down',
    aDraft(
      aService([price], { norms: [{ id: 'n', label: 'N', unit: 'hours', value: { kind: 'range', min: 2, max: 1 } }] }),
    ),
    [`${value} upside-down`],
  ],
  [
    'an audience upside down',
    aDraft(aService([price], { audience: { ageMin: 9, ageMax: 8, label: 'x' } })),
    [`${services}.audience upside-down`],
  ],
  ['a hole between ages', aDraft(aService([fee([0, 16], [18, null])])), [`${part}.bands band-gap`]],
  ['ages over each other', aDraft(aService([fee([0, 18], [18, null])])), [`${part}.bands band-overlap`]],
  ['a fee that prints no ages', aDraft(aService([fee([null, null], [null, null])])), []],
  ['a contribution to nothing', aDraft(aService([contribution('x')])), [`${part}.towards contribution-does-not-fit`]],
  [
    'a contribution above the price',
    aDraft(aService([contribution('p', '1.01'), perPupil])),
    [`${part}.towards contribution-does-not-fit`],
  ],
  ['a contribution within the price', aDraft(aService([contribution('p'), perPupil])), []],
  [
    'one alternative',
    aDraft(aService([{ ...price, alternativeGroup: 'how' }])),
    [`${part}.alternativeGroup lonely-alternative`],
  ],
  [
    'a service without a core function',
    aDraft(aService([price], { coreFunctions: [], coreFunctionsMeant: [] })),
    [],
    [`${services}.coreFunctionsMeant no-core-function`],
  ],
  [
    'functions that are not the printed ones',
    aDraft(aService([price], { coreFunctionsMeant: [2] })),
    [],
    [`${services}.coreFunctionsMeant functions-reinterpreted`],
  ],
  [
    'a level that nobody infers',
    aDraft(aService([price], { level: 'unknown' })),
    [],
    [`${services}.level level-unknown`],
  ],
  [
    'a price without a rhythm',
    aDraft(aService([{ ...price, recurrence: 'not_stated' }])),
    [],
    [`${part}.recurrence no-recurrence`],
  ],
];
for (const [name, draft, errors, warnings = []] of rows) {
  test(`${name}: ${[...errors, ...warnings].join(' and ') || 'nothing found'}`, () => {
    const check = checkEdition(draft);
    assert.deepEqual(
      check.errors.map(({ path, code }) => `${path} ${code}`),
      errors,
    );
    assert.deepEqual(
      check.warnings.map(({ path, code }) => `${path} ${code}`),
      warnings,
    );
    for (const finding of [...check.errors, ...check.warnings]) assert.match(findingText(finding), /\p{L}.*[.)]$/u);
  });
}

test('a gap that the source itself leaves is a warning when the norm names it', () => {
  const [norm] = bands({ lt: 125 }, { gt: 125 }).norms;
  assert.ok(norm);
  const named = { ...norm, value: { ...norm.value, undecidedAt: [125] } };
  const check = checkEdition(aDraft(aService([price], { norms: [named] })));
  assert.deepEqual([check.errors.length, check.warnings.map(({ code }) => code)], [0, ['band-undecided']]);
});

test('the edition that ships has no errors, and says what its source leaves open', () => {
  const { errors, warnings } = checkEdition(edition2025);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    new Set(warnings.map(({ code }) => code)),
    new Set(['no-core-function', 'functions-reinterpreted', 'band-undecided']),
  );
});
