import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineTyped } from './typed-card.ts';

for (const [line, fieldNumbers, moments] of [
  ['1 4 12 oa', [1, 4, 12], ['morning', 'evening']],
  ['1,4, 4 M', [1, 4], ['afternoon']],
  ['8', [8], []],
  ['oma', undefined, undefined],
  ['', undefined, undefined],
  ['1 x', undefined, undefined],
] as const)
  test(`«${line}» is read as ${fieldNumbers ?? 'no card'}`, () =>
    assert.deepEqual(lineTyped(line), fieldNumbers && { fieldNumbers, moments }));
