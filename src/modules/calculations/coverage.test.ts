import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025 } from '../tariffs/testing.ts';
import { coverageOf } from './coverage.ts';

test('Leesklik counts for the functions that it means, and says so', () => {
  const { coreFunctions, reinterpreted } = coverageOf(edition2025, new Set(['leesklik']));
  assert.deepEqual(coreFunctions, { '1': false, '2': true, '3': true, '4': false, '5': false });
  assert.deepEqual(reinterpreted, [{ service: 'leesklik', printed: [4, 5], meant: [2, 3] }]);
});

test('package 2 prints no function and counts for all five', () => {
  const { coreFunctions, servicesByCoreFunction } = coverageOf(edition2025, new Set(['llo-pakket-2']));
  assert.ok(Object.values(coreFunctions).every(Boolean));
  assert.deepEqual(servicesByCoreFunction['5'], ['llo-pakket-2']);
});

test('without a choice nothing is covered and every basic service is missing, inferred ones with their certainty', () => {
  const { coreFunctions, missingBasisServices } = coverageOf(edition2025, new Set());
  assert.ok(Object.values(coreFunctions).every((covered) => !covered));
  const missing = Object.fromEntries(missingBasisServices.map((each) => [each.service, each]));
  assert.equal(missing['dbos-po']?.levelInferred, false);
  assert.equal(missing.ido?.levelInferred, true);
  assert.equal(missing['meedoen-in-de-samenleving']?.certainty, 'medium');
  assert.equal(missing.makersplaats, undefined);
});
