import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf, readLine } from './typed-line.ts';

const ROWS = new Set([1, 2, 3, 4, 5, 7, 8, 12]);

for (const [line, again] of [
  ['3 5 7-12', '3 5 7-8 12'],
  ['5,3;3  4', '3-5'],
  ['K2 v1 k1', 'v1 k3'],
  ['1-5 k1', '1-5 k1'],
] as const) {
  test(`«${line}» is read as «${again}»`, () => {
    const typed = readLine(line, ROWS);
    assert.ok(typed.ok);
    assert.equal(lineOf(typed.value), again);
  });
}

for (const [line, part] of [
  ['3 6', '6'],
  ['3 drie', 'drie'],
  ['7-3', '7-3'],
  ['k', 'k'],
  ['k51', 'k51'],
  ['1-99999', '1-99999'],
] as const) {
  test(`«${line}» is refused whole, for «${part}»`, () => {
    assert.deepEqual(readLine(line, ROWS), { ok: false, refusal: { code: 'unreadable-line', part } });
  });
}
