import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';

const EMPTY = 'Vul dit in';
const SIZES = ['small', 'large'] as const;

/** What one field makes of what was typed: its value, or its sentence. */
function parse(schema: z.ZodType, typed: string | undefined): unknown {
  const form = defineForm(z.object({ it: schema }));
  const parsed = form.parse(new URLSearchParams(typed === undefined ? {} : { it: typed }));
  return parsed.ok ? (parsed.values as { it: unknown }).it : { error: parsed.state.errors.it };
}

const error = (sentence: string) => ({ error: sentence });

for (const [name, schema, cases] of [
  [
    'text',
    field.text(EMPTY, 5),
    [
      [' bieb ', 'bieb'],
      ['', error(EMPTY)],
      ['   ', error(EMPTY)],
      [undefined, error(EMPTY)],
      ['biebje', error('Gebruik hoogstens 5 tekens')],
      ['e\u0301', '\u00e9'],
    ],
  ],
  [
    'an optional text',
    field.optionalText(5),
    [
      ['', undefined],
      [' a ', 'a'],
      ['biebje', error('Gebruik hoogstens 5 tekens')],
    ],
  ],
  [
    'an e-mail address',
    field.email(EMPTY),
    [
      [' Noor@Bieb.NL ', 'noor@bieb.nl'],
      ['', error(EMPTY)],
      ['noor', error('Vul een e-mailadres in zoals naam@voorbeeld.nl')],
      ['a@b.nl\nbcc: c@d.nl', error('Vul een e-mailadres in zoals naam@voorbeeld.nl')],
    ],
  ],
  [
    'a secret',
    field.secret(EMPTY, 3),
    [
      [' ab', ' ab'],
      ['', error(EMPTY)],
      ['ab', error('Gebruik ten minste 3 tekens')],
    ],
  ],
  [
    'a day',
    field.day(),
    [
      [' 1-2-2026 ', '2026-02-01'],
      ['', error('Vul een datum in, zoals 1-1-2026')],
      ['30-2-2026', error('Vul een datum in, zoals 1-1-2026')],
    ],
  ],
  [
    'an optional day',
    field.optionalDay(),
    [
      ['', null],
      ['2026-02-01', '2026-02-01'],
      ['ooit', error('Vul een datum in, zoals 1-1-2026')],
    ],
  ],
  [
    'a postcode',
    field.postcode(),
    [
      ['7741da', '7741 DA'],
      ['', error('Vul een postcode in, zoals 7741 DA')],
      ['0741 DA', error('Vul een postcode in, zoals 7741 DA')],
    ],
  ],
  [
    'an optional postcode',
    field.optionalPostcode(),
    [
      ['', null],
      ['7741  da', '7741 DA'],
      ['77', error('Vul een postcode in, zoals 7741 DA')],
    ],
  ],
  [
    'a whole number',
    field.wholeNumber(EMPTY, { max: 40_000 }),
    [
      ['35.860', 35_860],
      ['35860', 35_860],
      ['35 860', 35_860],
      ['0', 0],
      ['', error(EMPTY)],
      ['veel', error('Vul een heel getal in, met cijfers')],
      ['1,5', error('Vul een heel getal in, met cijfers')],
      ['1.5', error('Vul een heel getal in, met cijfers')],
      ['1e3', error('Vul een heel getal in, met cijfers')],
      ['-1', error('Vul een getal in van 0 of hoger')],
      ['40.001', error('Vul een getal in van hoogstens 40.000')],
    ],
  ],
  [
    'an optional whole number',
    field.optionalWholeNumber(),
    [
      ['', undefined],
      ['0', 0],
      ['12', 12],
      ['x', error('Vul een heel getal in, met cijfers')],
    ],
  ],
  [
    'an amount',
    field.euros(),
    [
      ['1.234,50', 123_450],
      ['0', 0],
      ['-1', error('Vul een bedrag in, zoals 1.234,50')],
      ['', error('Vul een bedrag in, zoals 1.234,50')],
    ],
  ],
  [
    'an optional amount',
    field.optionalEuros(),
    [
      ['', undefined],
      ['12,-', 1_200],
      ['veel', error('Vul een bedrag in, zoals 1.234,50')],
    ],
  ],
  [
    'a choice',
    field.oneOf(SIZES, EMPTY),
    [
      ['small', 'small'],
      ['huge', error(EMPTY)],
      [undefined, error(EMPTY)],
    ],
  ],
  [
    'a group of boxes',
    field.someOf(SIZES, EMPTY),
    [
      ['small,large', ['small', 'large']],
      ['huge,large', ['large']],
      ['huge', error(EMPTY)],
      ['', error(EMPTY)],
    ],
  ],
  ['a group of boxes that may stay empty', field.someOf(SIZES), [['', []]]],
  [
    'a box',
    field.ticked(),
    [
      ['on', true],
      ['1', true],
      [undefined, false],
      ['ja', false],
    ],
  ],
  [
    'a box that must be ticked',
    field.ticked(EMPTY),
    [
      ['on', true],
      [undefined, error(EMPTY)],
    ],
  ],
  [
    'the version of a row',
    field.version(),
    [
      ['12', 12],
      ['', 0],
      ['-1', 0],
      ['1e9', 0],
      ['1234567890', 0],
    ],
  ],
] as [string, z.ZodType, [string | undefined, unknown][]][]) {
  for (const [typed, expected] of cases) {
    test(`${name}: ${JSON.stringify(typed)} gives ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(parse(schema, typed), expected));
  }
}

const form = defineForm(
  z.object({ name: field.text(EMPTY), seats: field.wholeNumber(EMPTY), sizes: field.someOf(SIZES) }),
);

test('a faulty form keeps everything that was typed, with one sentence for each faulty field', () => {
  const parsed = form.parse(
    new URLSearchParams([
      ['name', ''],
      ['seats', 'x'],
      ['sizes', 'small'],
      ['sizes', 'large'],
      ['extra', '1'],
    ]),
  );
  assert.equal(parsed.ok, false);
  assert.deepEqual(parsed.state.raw, { name: '', seats: 'x', sizes: 'small,large', extra: '1' });
  assert.deepEqual(parsed.state.errors, { name: EMPTY, seats: 'Vul een heel getal in, met cijfers' });
});

test('a good form gives values of their own type', () => {
  const parsed = form.parse(new URLSearchParams({ name: 'Zaal', seats: '1.200', sizes: 'large' }));
  assert.deepEqual(parsed.ok && parsed.values, { name: 'Zaal', seats: 1200, sizes: ['large'] });
});

test('a file in the form is no text', () => {
  const data = new FormData();
  data.set('name', new File(['x'], 'x.txt'));
  data.set('seats', '1');
  assert.deepEqual(form.parse(data).state.errors, { name: EMPTY });
});

test('a field called like a part of every object is just a field', () => {
  const parsed = form.parse(new URLSearchParams('__proto__=x&constructor=y&name=Zaal&seats=1'));
  assert.equal(parsed.ok, true);
  assert.equal(({} as Record<string, unknown>).x, undefined);
});

test('a form starts empty or filled in, and takes a fault that only the command could see', () => {
  assert.deepEqual(form.empty, { raw: {}, errors: {} });
  const filled = form.filled({ name: 'Zaal' });
  assert.deepEqual(filled, { raw: { name: 'Zaal' }, errors: {} });
  assert.deepEqual(withError(filled, 'name', 'Deze naam bestaat al'), {
    raw: { name: 'Zaal' },
    errors: { name: 'Deze naam bestaat al' },
  });
});

test('of two faults in one field the first is told', () => {
  const twice = z
    .string()
    .refine(() => false, { error: 'Eerst dit' })
    .refine(() => false, { error: 'Dan dat' });
  assert.deepEqual(parse(twice, 'x'), error('Eerst dit'));
});
