import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInCircle } from './domain.ts';
import { isPhoneLine, isWebAddress } from './fields.ts';
import { topicsNamed } from './topics.ts';
import { dayHoursText, parseDayHours, parseWeek, weekText } from './week.ts';

test('the hours of a day are read as people type them, and written as they are read', () => {
  for (const [typed, written] of [
    ['9-12', '9.00-12.00'],
    ['9.00-12.00, 13u30 – 17', '9.00-12.00, 13.30-17.00'],
    ['13-17 en 9-12', '9.00-12.00, 13.00-17.00'],
    ['14.00-16.00 (1e)', '14.00-16.00 (1e)'],
    ['14-16 (laatste)', '14.00-16.00 (laatste)'],
    ['9-12, 10-13 (2e)', '9.00-12.00, 10.00-13.00 (2e)'],
    ['', ''],
  ] as const)
    assert.equal(dayHoursText(parseDayHours(typed, 3) ?? [], 3), written, typed);
  for (const typed of ['ochtend', '12-9', '9-12, 11-13', '9-12 (7e)', '25-26', '9.00', '9-12-14'])
    assert.equal(parseDayHours(typed, 3), undefined, typed);
  assert.equal(
    weekText([...(parseDayHours('9-12', 5) ?? []), ...(parseDayHours('14-16 (1e)', 1) ?? [])]),
    'maandag 14.00-16.00 (1e); vrijdag 9.00-12.00',
  );
  assert.equal(
    weekText(parseWeek('ma 9-12\nVrijdag 13.00-17.00 (laatste)') ?? []),
    'maandag 9.00-12.00; vrijdag 13.00-17.00 (laatste)',
  );
  for (const typed of ['m 9-12', 'feestdag 9-12', 'maandag', 'maandag 12-9'])
    assert.equal(parseWeek(typed), undefined, typed);
});

test('an organisation is never a part of itself, however far', () => {
  const parents = new Map([
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
    ['x', 'y'],
    ['y', 'x'],
  ]);
  for (const [id, parent, circle] of [
    ['a', 'c', true],
    ['a', 'a', true],
    ['c', 'a', false],
    ['new', 'c', false],
    ['new', 'x', true],
    ['a', null, false],
  ] as const)
    assert.equal(isInCircle(id, parent, parents), circle, `${id} under ${parent}`);
});

test('web addresses and telephone numbers are those that one can use', () => {
  for (const good of ['https://www.seniorweb.nl', 'http://voorbeeld.nl/a?b=c']) assert.ok(isWebAddress(good), good);
  for (const bad of ['ftp://voorbeeld.nl', 'javascript:alert(1)', 'https://localhost', 'voorbeeld.nl', 'https://'])
    assert.ok(!isWebAddress(bad), bad);
  for (const good of ['0524 59 25 00', '+31 (0)591 123456', '14 0591 (gemeente)', '0800-0543'])
    assert.ok(isPhoneLine(good), good);
  for (const bad of ['bel ons', '0524 59 25 00 (balie', '12', '06 12345678 <script>'])
    assert.ok(!isPhoneLine(bad), bad);
});

test('a topic is found by its id, by a part of its label, and with other accents', () => {
  assert.deepEqual(topicsNamed('digid'), ['digid']);
  assert.deepEqual(topicsNamed('schúlden'), ['debts']);
  assert.deepEqual(topicsNamed(''), []);
});
