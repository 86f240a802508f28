import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, compare, decimalOf, decimalText, parseDecimal, subtract, times, tryParseDecimal } from './decimal.ts';

for (const text of ['0', '11.19', '-0.83', '95116.00', '0.005', '123456789012345678901234567890.1']) {
  test(`${text} comes back as it was read`, () => assert.equal(decimalText(parseDecimal(text)), text));
}

for (const text of ['', '1,5', '1.', '.5', '1e3', ' 1', '+1', 'NaN', '--1', '1.2.3']) {
  test(`"${text}" is no decimal`, () => {
    assert.equal(tryParseDecimal(text), undefined);
    assert.throws(() => parseDecimal(text), RangeError);
  });
}

const pairs: [operation: typeof add, a: string, b: string, result: string][] = [
  [times, '11.19', '35860', '401273.40'],
  [times, '-0.5', '0.25', '-0.125'],
  [add, '0.1', '0.2', '0.3'],
  [add, '1', '0.005', '1.005'],
  [add, '0.005', '1', '1.005'],
  [subtract, '73.55', '17.00', '56.55'],
];
for (const [operation, a, b, result] of pairs) {
  test(`${a} and ${b} give exactly ${result}`, () =>
    assert.equal(decimalText(operation(parseDecimal(a), parseDecimal(b))), result));
}

test('trailing zeros do not make a number larger', () => {
  assert.equal(compare(parseDecimal('1.0'), parseDecimal('1.00')), 0);
  assert.equal(compare(parseDecimal('-2'), parseDecimal('1.9')), -1);
  assert.equal(compare(parseDecimal('2.001'), parseDecimal('2')), 1);
});

test('a number becomes the decimal that it prints', () => {
  assert.equal(decimalText(decimalOf(0.1)), '0.1');
  assert.equal(decimalText(decimalOf(35860)), '35860');
  assert.throws(() => decimalOf(Number.NaN), RangeError);
});
