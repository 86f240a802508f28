import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionDocument, Service } from './edition.ts';
import { findingsIn, shapeSentences } from './findings.ts';
import { aComponent, aDraft, anEdition, aService } from './testing.ts';

const sound = aService([aComponent({ kind: 'fixed', amount: '1.00' })]);

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

test('each fault in the shape of a service has its sentence', () => {
  const { error } = Service.safeParse({ ...sound, title: '', level: 'gold', colour: 'red' });
  assert.ok(error);
  const [title = '', level = '', colour = ''] = shapeSentences(error);
  assert.match(title, /^title: de vorm klopt niet/);
  assert.match(level, /^level: deze waarde bestaat niet\. Kies uit: basis, basis-plus/);
  assert.match(colour, /deze velden bestaan niet: colour\.$/);
});
