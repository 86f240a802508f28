import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coevorden, edition2025 } from '../calculations/testing.ts';
import { overruledFacts, startingServices } from './domain.ts';

const service = (id: string) => {
  const found = edition2025.services.find((each) => each.id === id);
  assert.ok(found);
  return found;
};

test('an advice starts with the Basis services, those of which the level is inferred too', () => {
  const ids = startingServices(edition2025);
  assert.ok(ids.includes('dbos-po') && ids.includes('robuuste-lokale-bibliotheek'));
  assert.ok(!ids.includes('makersplaats') && !ids.includes('maatwerk'));
});

test('only a number that differs from a known fact overrules it', () => {
  const overruled = (quantities: object, facts = coevorden) =>
    overruledFacts(service('dbos-po'), facts, quantities).map(({ name, fact, stated }) => [name, fact, stated]);
  assert.deepEqual(overruled({ pupils: 1_900 }), [['pupils', 2_129, 1_900]]);
  assert.deepEqual(overruled({ pupils: 2_129 }), []);
  assert.deepEqual(overruled({ pupils: 1_900 }, { ...coevorden, pupils: undefined as never }), []);
});
