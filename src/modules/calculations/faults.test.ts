import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aComponent, anEdition, aService, edition2025 as edition } from '../tariffs/testing.ts';
import { coevorden, faultsOf } from './testing.ts';

const pupils = (value: unknown) => ({ selections: [{ service: 'dbos-po', quantities: { pupils: value } }] });
const maatwerk = (hours: unknown) => ({ selections: [{ service: 'maatwerk', quantities: { hours } }] });
const customLines = (...lines: unknown[]) => ({ selections: [{ service: 'gezinsaanpak', customLines: lines }] });
const custom = { component: 'uitvoering', amountCents: 100, recurrence: 'annual' };

const rows: [name: string, request: object, faults: string[]][] = [
  ['a negative quantity', pupils(-1), ['selections[0].quantities.pupils negative']],
  ['a fractional quantity', pupils(2.5), ['selections[0].quantities.pupils fractional']],
  ['more than ten million', pupils(10_000_001), ['selections[0].quantities.pupils too-large']],
  ['text for a number', pupils('2129'), ['selections[0].quantities.pupils not-a-number']],
  ['NaN', pupils(Number.NaN), ['selections[0].quantities.pupils not-a-number']],
  ['infinity', pupils(Number.POSITIVE_INFINITY), ['selections[0].quantities.pupils not-a-number']],
  ['a missing quantity', pupils(null), ['selections[0].quantities.pupils missing-quantity']],
  ['zero', pupils(0), []],
  ['ten million', pupils(10_000_000), []],
  [
    'a misspelt quantity',
    { selections: [{ service: 'ido', quantities: { inhabitant: 1, inhabitants: 1 } }] },
    ['selections[0].quantities.inhabitant unknown-field'],
  ],
  [
    'a quantity that the service does not know',
    { selections: [{ service: 'ido', quantities: { pupils: 1, inhabitants: 1 } }] },
    ['selections[0].quantities.pupils unknown-field'],
  ],
  ['hours in thirds', maatwerk({ mbo: 1.3 }), ['selections[0].quantities.hours.mbo fractional']],
  ['hours in quarters', maatwerk({ mbo: 1.75 }), []],
  ['hours without a grade', maatwerk(10), ['selections[0].quantities.hours not-an-object']],
  ['an unknown grade', maatwerk({ phd: 1 }), ['selections[0].quantities.hours.phd unknown-field']],
  [
    'custom work without hours',
    { selections: [{ service: 'maatwerk' }] },
    ['selections[0].quantities.hours missing-quantity'],
  ],
  [
    'part clinics',
    { selections: [{ service: 'boekstartcoach', quantities: { clinics: 1.5 } }] },
    ['selections[0].quantities.clinics fractional'],
  ],
  [
    'one number where sizes matter',
    { selections: [{ service: 'llo-pakket-1', quantities: { branches: 3 } }] },
    ['selections[0].quantities.branches not-an-object'],
  ],
  [
    'no branches at all',
    { selections: [{ service: 'llo-pakket-1' }] },
    ['selections[0].quantities.branches missing-quantity'],
  ],
  [
    'a size class that nobody counted',
    { facts: { branches: { large: 1, medium: 0 } }, selections: [{ service: 'llo-pakket-1' }] },
    ['selections[0].quantities.branches.small missing-quantity'],
  ],
  ['an unknown size class', { facts: { branches: { huge: 1 } } }, ['facts.branches.huge unknown-field']],
  ['a negative fact that nobody uses', { facts: { clinics: -3 } }, ['facts.clinics negative']],
  [
    'a bad fact, told once and not also as missing',
    { facts: { inhabitants: 0.5 }, selections: [{ service: 'ido' }] },
    ['facts.inhabitants fractional'],
  ],
  ['facts that no tariff knows', { facts: { bicycles: -1 } }, []],
  ['no package size', { selections: [{ service: 'llo-pakket-2' }] }, ['selections[0].choice.size missing-choice']],
  [
    'an unknown package size',
    { selections: [{ service: 'llo-pakket-2', choice: { size: 'huge' } }] },
    ['selections[0].choice.size unknown-choice'],
  ],
  [
    'packages of a size that is not sold',
    { selections: [{ service: 'llo-pakket-2', quantities: { packages: { servicePoint: 1 } } }] },
    ['selections[0].quantities.packages.servicePoint unknown-field'],
  ],
  [
    'a choice where there is none',
    { selections: [{ service: 'gezinsaanpak', choice: { size: 'large' } }] },
    ['selections[0].choice.size unknown-field'],
  ],
  ['an unknown service', { selections: [{ service: 'bingo' }] }, ['selections[0].service unknown-service']],
  ['a service of the prototype', { selections: [{ service: '__proto__' }] }, ['selections[0].service unknown-service']],
  [
    'no service',
    { selections: [{}, null] },
    ['selections[0].service missing-field', 'selections[1].service missing-field'],
  ],
  [
    'a service twice',
    { selections: [{ service: 'gezinsaanpak' }, { service: 'gezinsaanpak' }] },
    ['selections[1].service service-twice'],
  ],
  [
    'a selection that is no object',
    { selections: ['ido'] },
    ['selections[0] not-an-object', 'selections[0].service missing-field'],
  ],
  ['selections that are no list', { selections: { service: 'ido' } }, ['selections not-a-list']],
  ['facts that are a list', { facts: [1] }, ['facts not-an-object']],
  ['an unknown option', { options: { schoolContribution: 'maybe' } }, ['options.schoolContribution unknown-option']],
  ['a half year', { options: { year: 2025.5 } }, ['options.year fractional']],
  [
    'a custom price for a part with a price',
    customLines({ ...custom, component: 'onderzoek-en-plan' }),
    ['selections[0].customLines[0].component unknown-option'],
  ],
  [
    'a custom price without an amount',
    customLines({ ...custom, amountCents: undefined }),
    ['selections[0].customLines[0].amountCents missing-field'],
  ],
  [
    'a custom price in half cents',
    customLines({ ...custom, amountCents: 0.5 }),
    ['selections[0].customLines[0].amountCents fractional'],
  ],
  ['a custom price twice', customLines(custom, custom), ['selections[0].customLines[1] component-twice']],
  [
    'a custom price without a rhythm',
    customLines({ ...custom, recurrence: 'sometimes' }),
    ['selections[0].customLines[0].recurrence unknown-option'],
  ],
];
for (const [name, request, faults] of rows) {
  test(`${name} gives ${faults.join(' and ') || 'no fault'}`, () =>
    assert.deepEqual(faultsOf({ edition, ...request }), faults));
}

test('all faults are told at once', () => {
  const selections = [
    { service: 'ido' },
    { service: 'dbos-po', quantities: { pupils: -1 } },
    { service: 'bingo' },
    { service: 'llo-pakket-2' },
  ];
  assert.deepEqual(faultsOf({ edition, selections }).sort(), [
    'selections[0].quantities.inhabitants missing-quantity',
    'selections[1].quantities.pupils negative',
    'selections[2].service unknown-service',
    'selections[3].choice.size missing-choice',
  ]);
});

test('a quantity that two parts need is asked once', () =>
  assert.deepEqual(faultsOf({ edition, selections: [{ service: 'thuislezen', quantities: { schools: 1 } }] }), [
    'selections[0].quantities.pupils missing-quantity',
  ]));

test('each of the ten million pupils may not have two books', () =>
  assert.deepEqual(
    faultsOf({ edition, selections: [{ service: 'thuislezen', quantities: { schools: 1, pupils: 10_000_000 } }] }),
    ['selections[0].quantities too-large'],
  ));

test('alternatives ask for a choice, with none among the answers', () => {
  const parts = ['buy', 'rent'].map((id) => aComponent({ id, kind: 'fixed', amount: '1.00', alternativeGroup: 'how' }));
  const request = { edition: anEdition(aService(parts)), selections: [{ service: 'service' }] };
  assert.deepEqual(faultsOf(request), ['selections[0].choice.how missing-choice']);
});

test('the selection that includes a service answers for its quantities', () => {
  const included = aService([aComponent({ kind: 'per_pupil', unit: 'pupil', amount: '1.00' })], { id: 'inner' });
  const outer = aService([aComponent({ kind: 'includes_service', service: 'inner' })], { id: 'outer' });
  const nested = anEdition(included, outer);
  assert.deepEqual(faultsOf({ edition: nested, selections: [{ service: 'outer' }] }), [
    'selections[0].quantities.pupils missing-quantity',
  ]);
  assert.deepEqual(faultsOf({ edition: nested, selections: [{ service: 'outer', quantities: { pupils: 3 } }] }), []);
});

test('services that include each other end', () => {
  const cyclic = anEdition(
    ...['a', 'b'].map((id) =>
      aService([aComponent({ kind: 'includes_service', service: id === 'a' ? 'b' : 'a' })], { id }),
    ),
  );
  assert.deepEqual(
    faultsOf({ edition: cyclic, facts: coevorden, selections: [{ service: 'a' }, { service: 'b' }] }),
    [],
  );
});
