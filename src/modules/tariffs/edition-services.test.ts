import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelOf } from './edition-services.ts';
import { aComponent, anEdition, aService } from './testing.ts';

const onQuote = aComponent({ kind: 'on_quote' });
const guess = { level: 'basis-plus', certainty: 'low', reason: 'gok' } as const;

test('a level stays unknown when nobody dares to infer it', () => {
  const [service] = anEdition(aService([onQuote], { level: 'unknown' })).services;
  assert.ok(service);
  assert.deepEqual(levelOf(service), { level: 'unknown', levelInferred: false });
});

test('a stated level goes before an inferred one', () => {
  const [service] = anEdition(aService([onQuote], { level: 'basis', levelInference: guess })).services;
  assert.ok(service);
  assert.deepEqual(levelOf(service), { level: 'basis', levelInferred: false });
});
