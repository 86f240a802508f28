import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025 } from '../tariffs/testing.ts';
import type { Facts } from './calculation.ts';
import { choiceQuestionsOf, pathsOf, quantitiesFrom, quantityQuestionsOf, readAnswer } from './questions.ts';
import { coevorden, price } from './testing.ts';

const serviceOf = (id: string) => {
  const service = edition2025.services.find((each) => each.id === id);
  assert.ok(service);
  return service;
};
const facts: Facts = coevorden;

for (const [service, expected] of [
  [
    'robuuste-lokale-bibliotheek',
    'branches.large=1 branches.medium=1 branches.small=0 branches.servicePoint=4 inhabitants=35860',
  ],
  ['dbos-po', 'pupils=2129'],
  ['maatwerk', 'hours.mbo hours.hbo hours.hboPlusWo'],
  ['llo-pakket-2', 'packages'],
  ['boekstartcoach', 'clinics=3 hoursPerWeek'],
  ['kleintje-bieb', ''],
  ['verhalenbrink', ''],
] as const) {
  test(`${service} asks ${expected || 'nothing'}`, () => {
    const asked = quantityQuestionsOf(serviceOf(service), facts);
    assert.equal(asked.map(({ name, fact }) => (fact === undefined ? name : `${name}=${fact}`)).join(' '), expected);
  });
}

test('the size of package 2 is a choice of three', () =>
  assert.deepEqual(
    choiceQuestionsOf(serviceOf('llo-pakket-2')).map(({ name, options }) => [name, options.map(({ value }) => value)]),
    [['size', ['large', 'medium', 'small']]],
  ));

for (const [typed, step, read] of [
  ['2129', 1, 2129],
  ['2.129', 1, 2129],
  ['1 234\u00a0567', 1, 1234567],
  [' 12 ', 1, 12],
  ['0', 1, 0],
  ['1,25', 0.25, 1.25],
  ['1.234,5', 0.25, 1234.5],
  ['1.25', 0.25, 1.25],
  ['1,25', 1, undefined],
  ['1,2', 0.25, undefined],
  ['-3', 1, undefined],
  ['1e3', 1, undefined],
  ['twaalf', 1, undefined],
  ['1234567890', 1, undefined],
  ['', 1, undefined],
] as const) {
  test(`'${typed}' in steps of ${step} is ${read ?? 'no answer'}`, () =>
    assert.equal(readAnswer({ step }, typed), read));
}

test('paths and quantities are each other turned round', () => {
  const paths = { 'branches.large': 1, 'branches.small': 2, pupils: 2129 };
  assert.deepEqual(quantitiesFrom(paths), { branches: { large: 1, small: 2 }, pupils: 2129 });
  assert.deepEqual(pathsOf(quantitiesFrom(paths)), paths);
});

test('every answer to a question is one that the engine understands', () => {
  for (const service of edition2025.services) {
    const answers = Object.fromEntries(quantityQuestionsOf(service, facts).map(({ name }) => [name, 2]));
    const choice = Object.fromEntries(
      choiceQuestionsOf(service).map(({ name, options }) => [name, options[0]?.value ?? '']),
    );
    price({
      edition: edition2025,
      facts,
      selections: [{ service: service.id, quantities: quantitiesFrom(answers), choice }],
    });
  }
});
