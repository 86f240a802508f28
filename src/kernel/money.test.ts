import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDecimal } from './decimal.ts';
import { formatCents, formatQuantity, formatRate, parseEuros, roundToCents } from './money.ts';

const nbsp = '\u00a0';

const rounded: [euros: string, cents: number][] = [
  ['401273.40', 40127340],
  ['0.004', 0],
  ['0.005', 1],
  ['1.0049999', 100],
  ['-0.005', -1],
  ['-0.004', 0],
  ['7', 700],
  ['0.5', 50],
];
for (const [euros, cents] of rounded) {
  test(`${euros} euro is ${cents} cents`, () => assert.equal(roundToCents(parseDecimal(euros)) + 0, cents));
}

test('an amount beyond exact counting is an error, not a wrong number', () =>
  assert.throws(() => roundToCents(parseDecimal('90071992547410.00')), RangeError));

const shown: [cents: number, text: string][] = [
  [40127340, `€${nbsp}401.273,40`],
  [0, `€${nbsp}0,00`],
  [5, `€${nbsp}0,05`],
  [-123456, `-€${nbsp}1.234,56`],
  [100_000_000_00, `€${nbsp}100.000.000,00`],
];
for (const [cents, text] of shown) {
  test(`${cents} cents reads ${text}`, () => assert.equal(formatCents(cents), text));
}

test('in another language an amount is written its way, to the cent however large', () => {
  assert.equal(formatCents(40127340, 'en'), '€401,273.40');
  assert.equal(formatCents(-5, 'en'), '-€0.05');
  assert.equal(formatCents(Number.MAX_SAFE_INTEGER, 'en'), '€90,071,992,547,409.91');
  assert.equal(formatCents(-123456, 'nl-simple'), `-€${nbsp}1.234,56`);
  assert.equal(formatCents(1250, 'uk'), `12,50${nbsp}€`);
  assert.equal(formatCents(1250, 'ar').replaceAll(/[\u200e\u200f\u061c]/g, ''), `12.50${nbsp}€`);
  assert.equal(formatQuantity(35860.5, 'en'), '35,860.5');
});

test('quantities and rates have Dutch separators and keep their decimals', () => {
  assert.deepEqual(
    [35860, 1.5, 999, -1200, 1e7].map((quantity) => formatQuantity(quantity)),
    ['35.860', '1,5', '999', '-1.200', '10.000.000'],
  );
  assert.equal(formatRate('11.19'), `€${nbsp}11,19`);
  assert.equal(formatRate('95116.00'), `€${nbsp}95.116,00`);
  assert.equal(formatRate('-11.195'), `-€${nbsp}11,195`);
});

const typed: [text: string, cents: number | undefined][] = [
  ['€ 1.234,50', 123450],
  [`€${nbsp}401.273,40`, 40127340],
  ['1234,5', 123450],
  ['12,-', 1200],
  ['-€ 3', -300],
  ['€ -3,00', -300],
  [' 1.234 ', 123400],
  ['12.50', undefined],
  ['1.23', undefined],
  ['1,234', undefined],
  ['--1', undefined],
  ['-€ -1', undefined],
  ['', undefined],
  ['tien', undefined],
  ['99999999999', undefined],
];
for (const [text, cents] of typed) {
  test(`"${text}" typed is ${cents ?? 'not an amount'}`, () => assert.equal(parseEuros(text), cents));
}

test('what is shown can be typed back', () => {
  for (const cents of [0, 1, 99, 100, 123456789, -250]) assert.equal(parseEuros(formatCents(cents)), cents);
});
