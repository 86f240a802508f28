import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { readShortCode, shortCode, spacedCode } from './short-code.ts';

test('a code is six signs that do not look alike, the same for the same hash, and read as it is shown', () => {
  const hashes = Array.from({ length: 2000 }, () => randomBytes(32));
  const codes = hashes.map((hash) => shortCode(hash));
  for (const code of codes) assert.match(code, /^[2-9CDFHJKMNPRTVWXY]{6}$/);
  assert.deepEqual(
    hashes.map((hash) => shortCode(hash)),
    codes,
  );
  assert.deepEqual(
    codes.map((code) => readShortCode(spacedCode(code))),
    codes,
  );
  const signs = new Set(codes.join(''));
  assert.equal(signs.size, 23, 'every sign is used');
});

for (const [typed, read] of [
  ['K7M 3PR', 'K7M3PR'],
  [' k7m-3pr ', 'K7M3PR'],
  ['zasgbu', '24568V'],
  ['K7M3P', undefined],
  ['K7M3PRR', undefined],
  ['Bakker', undefined],
  ['K7M3P0', undefined],
  ['', undefined],
  ['é'.repeat(6), undefined],
] as const)
  test(`«${typed}» is read as ${read ?? 'no code'}`, () => assert.equal(readShortCode(typed), read));

test('a longer code is read as long, and as nothing else', () => {
  const code = shortCode(randomBytes(32), 8);
  assert.match(code, /^[2-9CDFHJKMNPRTVWXY]{8}$/);
  assert.deepEqual([readShortCode(spacedCode(code), 8), readShortCode(code)], [code, undefined]);
});
