import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionDocument, type Norm, type NormBand } from './edition.ts';
import { findingsIn, normFindings } from './findings.ts';
import { aComponent, aDraft, anEdition, aService } from './testing.ts';

const sound = aService([aComponent({ kind: 'fixed', amount: '1.00' })]);

const norm = { id: 'boeken', label: 'Boeken', unit: 'books_per_pupil' };
function bands(...spans: NormBand['pupils'][]) {
  return { kind: 'bands', bands: spans.map((pupils) => ({ pupils, value: 4 })), undecidedAt: [] };
}

test('what is found in a service stands at its path within it, in a sentence that does not repeat the path', () => {
  const wrong = aService([aComponent({ kind: 'per_inhabitant', unit: 'pupil', amount: '1.00' })], { id: 'wrong' });
  const [found, ...more] = findingsIn(anEdition(sound, wrong));
  assert.deepEqual(more, []);
  assert.deepEqual([found?.service, found?.path, found?.isError], ['wrong', 'tariff.components[0].unit', true]);
  assert.match(found?.sentence ?? '', /^De eenheid pupil past niet bij dit tarief\. Kies uit: inhabitant\.$/);
});

test('what only wants to be seen is no error', () => {
  const [found] = findingsIn(anEdition(aService([aComponent({ kind: 'on_quote' })], { coreFunctionsMeant: [] })));
  assert.deepEqual([found?.path, found?.isError], ['coreFunctionsMeant', false]);
});

test('what is wrong with the edition itself belongs to no service', () => {
  const line = { id: 'line', title: 'Lijn', slogan: null, coreFunctions: [1], chapters: [1] };
  const twice = EditionDocument.parse({ ...aDraft(sound), programmeLines: [line, line] });
  assert.deepEqual(
    findingsIn(twice).map(({ service, path }) => [service, path]),
    [['', 'programmeLines[1].id']],
  );
});

for (const [what, value, sentence] of [
  ['a range upside down', { kind: 'range', min: 3, max: 2 }, /^De ondergrens \(3\) ligt boven de bovengrens \(2\)\.$/],
  ['a gap', bands({ lt: 125 }, { gt: 125 }), /^Voor een school met precies 125 leerlingen is er geen groep\.$/],
  ['bands that end', bands({ lte: 500 }), /^Voor een school met 501 of meer leerlingen is er geen groep\.$/],
  [
    'an overlap',
    bands({ lte: 200 }, { gte: 100 }),
    /^Een school met 100 tot en met 200 leerlingen staat in meer dan één/,
  ],
] as const) {
  test(`a norm with ${what} says so by itself`, () => {
    const [found, ...more] = normFindings({ ...norm, value } as Norm);
    assert.deepEqual([found?.isError, more], [true, []]);
    assert.match(found?.sentence ?? '', sentence);
  });
}

test('what the source leaves open between two bands is no error', () => {
  const open = { ...bands({ lt: 125 }, { gt: 125 }), undecidedAt: [125] };
  assert.deepEqual(
    normFindings({ ...norm, value: open } as Norm).map(({ isError }) => isError),
    [false],
  );
});
