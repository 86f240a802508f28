import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base32, codeAt, matchingStep, otpauthUrl, stepOf } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

// RFC 6238, appendix B, the last six of its eight digits.
const vectors = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const;

for (const [seconds, code] of vectors) {
  test(`at ${seconds} seconds the code is ${code}`, () => {
    assert.equal(codeAt(secret, stepOf(new Date(seconds * 1000))), code);
  });
}

test('a code of the step before or after still holds, an older one does not, and none holds twice', () => {
  const now = new Date(1111111111_000);
  const step = stepOf(now);
  for (const drift of [-1, 0, 1])
    assert.equal(matchingStep({ secret, lastStep: 0 }, codeAt(secret, step + drift), now), step + drift);
  for (const drift of [-2, 2])
    assert.equal(matchingStep({ secret, lastStep: 0 }, codeAt(secret, step + drift), now), undefined);
  assert.equal(matchingStep({ secret, lastStep: step }, codeAt(secret, step), now), undefined);
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６']) {
    assert.equal(matchingStep({ secret, lastStep: 0 }, typed, now), undefined);
  }
});

// RFC 4648, section 10.
for (const [text, coded] of [
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foob', 'MZXW6YQ'],
  ['foobar', 'MZXW6YTBOI'],
] as const) {
  test(`‘${text}’ is ‘${coded}’ in base 32`, () => assert.equal(base32(Buffer.from(text)), coded));
}

test('the address for the app names the library and the account', () => {
  const url = otpauthUrl({ secret, issuer: 'Bibliotheek & Co', account: 'ans@voorbeeld.nl' });
  assert.equal(
    url,
    'otpauth://totp/Bibliotheek%20%26%20Co:ans%40voorbeeld.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Bibliotheek%20%26%20Co',
  );
});
