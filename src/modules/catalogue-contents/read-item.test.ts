import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledFrom } from '#ui/typed-fields.ts';
import { edition2025 } from '../tariffs/testing.ts';
import { frameLists } from './frame-lists.ts';
import type { Item, ItemList, Raw } from './item-list.ts';
import { readItem } from './read-item.ts';
import { serviceLists } from './service-lists.ts';

const { services, ...frame } = edition2025;

function reread(list: ItemList, item: Item, holder: Item) {
  const whole = { item: holder, edition: edition2025 };
  const raw = filledFrom(list.asForm(item), list.fieldsOf(item, whole, {})).raw as Raw;
  return readItem(list, { before: item, others: [], whole }, raw);
}

function unchanged(list: ItemList, holder: Item): number {
  const items = list.itemsOf(holder);
  for (const item of items) assert.equal(JSON.stringify(reread(list, item, holder)), JSON.stringify({ item }));
  return items.length;
}

for (const list of serviceLists) {
  test(`every item of «${list.title}» of the edition of 2025, read back from its form, is the same to the byte`, () => {
    const read = services.reduce((sum, service) => sum + unchanged(list, service), 0);
    assert.ok(read > 0);
  });
}

for (const list of frameLists) {
  test(`every item of «${list.title}» of the frame of 2025, read back from its form, is the same to the byte`, () => {
    assert.ok(unchanged(list, frame) > 0);
  });
}

const norms = serviceLists.find(({ slug }) => slug === 'normen') ?? assert.fail('no norms');
const common = { label: 'Boeken', unit: 'books_per_pupil' };
const bandsOf = (...rows: Raw[]): Raw =>
  Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([part, typed]) => [`value.bands.${at}.${part}`, typed])),
  );
const upTo = (sign: string, upper: string) => ({ lowerSign: 'gte', lower: '', upperSign: sign, upper, value: '4' });
const from = (sign: string, lower: string) => ({ lowerSign: sign, lower, upperSign: 'lte', upper: '', value: '5' });
const empty = { lowerSign: 'gte', lower: '', upperSign: 'lte', upper: '', value: '', from: '', qualifier: '' };

function readNorm(kind: string, typed: Raw) {
  const whole = { item: services[0] as Item, edition: edition2025 };
  const before = norms.withKind?.({ id: 'boeken' }, kind) ?? {};
  return readItem(norms, { before, others: [], whole }, { ...common, ...typed });
}

for (const [what, typed, value] of [
  ['a number with a comma', { 'value.value': '1,5' }, { kind: 'exact', value: 1.5 }],
  ['a number with thousands', { 'value.value': '640.000' }, { kind: 'exact', value: 640_000 }],
  ['half a range', { 'value.min': '', 'value.max': '10' }, { kind: 'range', max: 10 }],
  ['sizes', sizes('15', '10', '5'), { kind: 'sizes', large: 15, medium: 10, small: 5 }],
  ['a ratio', { 'value.value': '1', 'value.perPupils': '100' }, { kind: 'ratio', value: 1, perPupils: 100 }],
  ['an interval', { 'value.everyMonths': '6' }, { kind: 'interval', everyMonths: 6 }],
  ['words', { 'value.text': ' elke dag ' }, { kind: 'text', text: 'elke dag' }],
  ['nothing said', {}, { kind: 'open' }],
  [
    'bands with an empty row between them, and a number that the source leaves open',
    { ...bandsOf(upTo('lt', '125'), empty, from('gt', '125'), empty), 'value.undecidedAt': '125' },
    {
      kind: 'bands',
      bands: [
        { value: 4, pupils: { lt: 125 } },
        { value: 5, pupils: { gt: 125 } },
      ],
      undecidedAt: [125],
    },
  ],
] as const) {
  test(`a norm is read from ${what}`, () => {
    const read = readNorm(value.kind, typed as Raw);
    assert.ok('item' in read, JSON.stringify(read));
    assert.deepEqual(read.item.value, value);
  });
}

function sizes(large: string, medium: string, small: string): Raw {
  return { 'value.large': large, 'value.medium': medium, 'value.small': small };
}

for (const [what, kind, typed, name, sentence] of [
  [
    'a gap',
    'bands',
    bandsOf(upTo('lt', '125'), from('gt', '125')),
    'value.bands.0.lowerSign',
    /precies 125 leerlingen is/,
  ],
  [
    'an overlap',
    'bands',
    bandsOf(upTo('lte', '200'), from('gte', '100')),
    'value.bands.0.lowerSign',
    /100 tot en met 200/,
  ],
  ['bands that end', 'bands', bandsOf(upTo('lte', '500')), 'value.bands.0.lowerSign', /501 of meer leerlingen/],
  ['no band at all', 'bands', bandsOf(empty), 'value.bands.0.value', /Vul in: waarde/],
  [
    'a band without a value',
    'bands',
    bandsOf({ ...upTo('lt', '9'), value: '' }),
    'value.bands.0.value',
    /Vul in: waarde/,
  ],
  ['a range upside down', 'range', { 'value.min': '3', 'value.max': '2' }, 'value.min', /boven de bovengrens/],
  ['an empty range', 'range', {}, 'value.min', /ten minste een van beide/],
  ['no number', 'exact', { 'value.value': 'veel' }, 'value.value', /Vul een getal in/],
  ['years and months', 'interval', { 'value.everyYears': '2', 'value.everyMonths': '6' }, 'value.everyYears', /jaren/],
  ['a ratio to nobody', 'ratio', { 'value.value': '1', 'value.perPupils': '0' }, 'value.perPupils', /past hier niet/],
  ['a unit that does not exist', 'open', { unit: 'ons' }, 'unit', /keuze uit de lijst/],
  ['a name without end', 'open', { label: 'x'.repeat(501) }, 'label', /hoogstens 500 tekens/],
  ['no name', 'open', { label: ' ' }, 'label', /Vul in: wat/],
  [
    'counts that are none',
    'bands',
    { ...bandsOf(upTo('lte', '')), 'value.undecidedAt': 'x' },
    'value.undecidedAt',
    /hele/,
  ],
] as const) {
  test(`a norm with ${what} comes back with the sentence beside ${name}`, () => {
    const read = readNorm(kind, typed as Raw);
    assert.ok('state' in read, JSON.stringify(read));
    assert.match(read.state.errors[name] ?? JSON.stringify(read.state.errors), sentence);
  });
}

test('a part with ages but without words for its audience is asked for the words', () => {
  const [parts] = serviceLists;
  const whole = { item: services[0] as Item, edition: edition2025 };
  const typed = { title: 'Les', description: 'Een les.', 'audience.ageMin': '4', 'audience.target': 'self' };
  const read = readItem(parts as ItemList, { before: {}, others: [], whole }, typed);
  assert.ok('state' in read && read.state.errors['audience.label']);
});
