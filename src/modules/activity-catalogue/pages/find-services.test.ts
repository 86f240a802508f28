import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025 } from '../../tariffs/testing.ts';
import { filterNames, findServices, type ServiceFilter, searchable, tariffSortsOf } from './find-services.ts';

const { services } = edition2025;
const everything = Object.fromEntries(filterNames.map((name) => [name, ''])) as ServiceFilter;
const found = (filter: Partial<ServiceFilter>): string[] =>
  findServices(services, { ...everything, ...filter }).map(({ id }) => id);

test('without a filter all services are there', () => assert.equal(found({}).length, 22));

for (const [filter, ids] of [
  [{ programmalijn: 'robuuste-lokale-bibliotheek' }, ['robuuste-lokale-bibliotheek', 'open-plus-bibliotheek']],
  [{ programmalijn: 'geen' }, ['maatwerk']],
  [{ tarief: 'per-uur' }, ['maatwerk']],
  [{ tarief: 'pakket' }, ['llo-pakket-1', 'llo-pakket-2']],
  [{ tarief: 'per-vestiging' }, ['robuuste-lokale-bibliotheek', 'open-plus-bibliotheek', 'llo-pakket-1']],
  [{ tarief: 'per-leerling' }, ['dbos-po', 'thuislezen']],
  [{ tarief: 'per-inwoner' }, ['robuuste-lokale-bibliotheek', 'ido']],
  [{ niveau: 'basis', alleenBron: 'on' }, ['dbos-po']],
  [{ niveau: 'not-applicable' }, ['maatwerk']],
  [
    { doelgroep: 'jongeren', programmalijn: 'geletterde-samenleving' },
    ['dbos-vo', 'cultuureducatie-vo', 'leskist-vo-kansrijk'],
  ],
  [{ zoek: 'boekstart-coach' }, ['boekstartcoach']],
  [{ zoek: 'ido', kernfunctie: '9' }, []],
] as const) {
  test(`the filter ${JSON.stringify(filter)} gives ${ids.length} services`, () => assert.deepEqual(found(filter), ids));
}

test('a level that is only inferred is unknown to who asks for that, and to who asks for what the source says', () => {
  assert.equal(found({ niveau: 'unknown' }).length, 20);
  assert.equal(found({ niveau: 'unknown', alleenBron: 'on' }).length, 20);
});

test('a service for children to four is not shown to who asks for the primary school, and not to adults', () => {
  assert.ok(found({ doelgroep: 'peuters' }).includes('boekstart-kinderopvang'));
  assert.ok(!found({ doelgroep: 'basisschool' }).includes('boekstart-kinderopvang'));
  assert.ok(!found({ doelgroep: 'volwassenen' }).includes('dbos-vo'));
});

test('a service on quote beside a fixed price is found by both', () =>
  assert.deepEqual(tariffSortsOf(services.find(({ id }) => id === 'gezinsaanpak') ?? assert.fail()), [
    'vast-bedrag',
    'op-offerte',
  ]));

for (const [one, other] of [
  ['BoekStartcoach', 'BoekStart-coach'],
  ['Klik & Tik', 'Klik&Tik'],
  ['Digivitaler', 'DigiVitaler'],
  ['dBosmobiel', 'Bosmobiel'],
  ['Digi-Taalhuis', 'DigiTaalhuis'],
  ['BoekStartbon', 'BoekStartwaardebon'],
  ['Nieuwe Veste', 'Nieuw Veste'],
  ['Bibliotheek-aan-huis', 'Bibliotheek aan Huis'],
  ['Heel Nederland Leest', 'Nederland Leest'],
  ['Samen op het web', 'Samen op ’t web'],
  ['café', 'CAFE'],
] as const) {
  test(`«${one}» and «${other}» are the same to the search`, () => assert.equal(searchable(one), searchable(other)));
}
