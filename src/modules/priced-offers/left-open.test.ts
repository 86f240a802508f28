import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coevorden as facts, price } from '../calculations/testing.ts';
import { edition2025 as edition } from '../tariffs/testing.ts';
import { contributionText, isSizeAssumed, lostLevelCents, missingBasisText, reinterpretedTexts } from './left-open.ts';
import { calculationParts } from './pdf/calculation-parts.ts';

const priced = (...services: string[]) =>
  price({ edition, facts, selections: services.map((service) => ({ service })) });

test('the amount under an inferred level leaves out what the source states, and what others pay', () => {
  assert.equal(lostLevelCents(priced('kleintje-bieb', 'dbos-po', 'ido')), 6341_00);
  assert.equal(lostLevelCents(priced('dbos-po', 'ido')), 0);
});

test('a document says which part of the amounts by level has an inferred one, and nothing where none has', () => {
  const labels = (calculation: ReturnType<typeof price>) =>
    calculationParts(calculation, edition).levels.map(({ label }) => label);
  assert.deepEqual(labels(priced('kleintje-bieb', 'dbos-po')), [
    'Basis',
    'Hiervan: niveau onbekend in de bron, indeling afgeleid',
  ]);
  assert.deepEqual(labels(priced('dbos-po')), ['Basis']);
});

test('every price by the size of a branch says that the size is an assumption, and no other price does', () => {
  const { lines } = priced('robuuste-lokale-bibliotheek', 'llo-pakket-1', 'kleintje-bieb');
  assert.deepEqual(
    lines.map((line) => [line.service, line.size, isSizeAssumed(line)]),
    [
      ['robuuste-lokale-bibliotheek', 'large', true],
      ['robuuste-lokale-bibliotheek', 'medium', true],
      ['robuuste-lokale-bibliotheek', 'servicePoint', true],
      ['robuuste-lokale-bibliotheek', undefined, false],
      ['robuuste-lokale-bibliotheek', undefined, false],
      ['llo-pakket-1', 'large', true],
      ['llo-pakket-1', 'medium', true],
      ['kleintje-bieb', undefined, false],
      ['kleintje-bieb', undefined, false],
    ],
  );
  const chosen = price({ edition, facts, selections: [{ service: 'llo-pakket-2', choice: { size: 'medium' } }] });
  assert.ok(!chosen.lines.some(isSizeAssumed));
});

test('the question about the part of the school names the amounts of the edition, and none where nothing is open', () => {
  assert.match(
    contributionText(edition)?.replaceAll('\u00a0', ' ') ?? '',
    /€ 17,00 per leerling in de prijs van € 73,55/,
  );
  assert.equal(
    contributionText({ ...edition, services: edition.services.filter(({ id }) => id !== 'dbos-po') }),
    undefined,
  );
});

test('the coverage says where other core functions count than the catalogue prints, and a document says the same', () => {
  const calculation = priced('leesklik', 'ido');
  const texts = ['Leesklik: de bron noemt 4, 5, de dekking telt 2, 3. Zo is het volgens ons bedoeld.'];
  assert.deepEqual(reinterpretedTexts(calculation, edition), texts);
  assert.deepEqual(calculationParts(calculation, edition).coverage.reinterpreted, texts);
  assert.deepEqual(reinterpretedTexts(priced('ido'), edition), []);
});

test('a Basis service that is missing says how sure it is that it is one, in a document too', () => {
  const missing = { service: 'x', title: 'X', levelInferred: true, certainty: 'medium' };
  assert.equal(missingBasisText(missing), 'X (indeling afgeleid, waarschijnlijk)');
  assert.equal(missingBasisText({ ...missing, levelInferred: false }), 'X');
  assert.match(calculationParts(priced('ido'), edition).coverage.missingBasis.join(), /Kleintje Bieb.*vrij zeker/);
});
