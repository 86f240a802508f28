import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addDays,
  addMonths,
  addYears,
  asDay,
  dayOf,
  formatDay,
  formatInstant,
  formatTime,
  formatWeekday,
  mondayOf,
  parseDay,
  schoolYearOf,
  today,
} from './days.ts';

test('a day is read as people type it and as the database writes it', () => {
  const readings: [string, string | undefined][] = [
    ['22-11-2026', '2026-11-22'],
    ['1-2-2026', '2026-02-01'],
    [' 2026-11-22 ', '2026-11-22'],
    ['29-02-2028', '2028-02-29'],
    ['29-02-2026', undefined],
    ['31-04-2026', undefined],
    ['2026-13-01', undefined],
    ['2026-1-1', undefined],
    ['22-11-26', undefined],
    ['22/11/2026', undefined],
    ['morgen', undefined],
    ['', undefined],
  ];
  for (const [typed, expected] of readings) assert.equal(parseDay(typed), expected, typed);
});

test('only the written form of a real day is taken as a day', () => {
  assert.equal(asDay('2026-11-22'), '2026-11-22');
  for (const text of ['22-11-2026', '2026-02-30', ' 2026-11-22', ''])
    assert.throws(() => asDay(text), RangeError, text);
});

test('an instant falls on the day of the library, in winter and in summer', () => {
  const falls: [string, string][] = [
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-10-24T22:30:00Z', '2026-10-25'],
    ['2026-10-25T23:30:00Z', '2026-10-26'],
  ];
  for (const [instant, day] of falls) assert.equal(dayOf(new Date(instant)), day, instant);
  assert.equal(today(new Date('2026-12-31T23:30:00Z')), '2027-01-01');
});

test('a day counted forward is a calendar day, also over the change of the clocks', () => {
  assert.equal(addDays(asDay('2026-03-28'), 2), '2026-03-30');
  assert.equal(addDays(asDay('2026-10-24'), 2), '2026-10-26');
  assert.equal(addDays(asDay('2027-01-01'), -1), '2026-12-31');
});

test('a month later is the same day, and the last day of a shorter month', () => {
  assert.equal(addMonths(asDay('2028-01-31'), 1), '2028-02-29');
  assert.equal(addMonths(asDay('2027-03-01'), -3), '2026-12-01');
});

test('a year later is the same day, and 28 February after a leap day', () => {
  assert.equal(addYears(asDay('2026-08-01'), 3), '2029-08-01');
  assert.equal(addYears(asDay('2028-02-29'), 1), '2029-02-28');
  assert.equal(addYears(asDay('2027-01-01'), -1), '2026-01-01');
});

test('a school year begins on the first of August', () => {
  assert.equal(schoolYearOf(asDay('2026-07-31')), '2025/2026');
  assert.equal(schoolYearOf(asDay('2026-08-01')), '2026/2027');
  assert.equal(schoolYearOf(asDay('2027-01-15')), '2026/2027');
});

test('days and instants are written in Dutch', () => {
  assert.equal(formatDay(asDay('2026-11-22')), '22 november 2026');
  assert.equal(formatDay(asDay('2026-03-01')), '1 maart 2026');
  assert.equal(formatInstant(new Date('2026-11-22T13:05:00Z')), '22 november 2026 om 14.05 uur');
  assert.equal(formatInstant(new Date('2026-07-01T22:00:00Z')), '2 juli 2026 om 0.00 uur');
});

for (const [language, day, weekday, instant, time] of [
  ['nl', '22 november 2026', 'zondag 22 november', '22 november 2026 om 14.05 uur', '9.30'],
  ['en', '22 November 2026', 'Sunday 22 November', '22 November 2026 at 14:05', '09:30'],
  ['nl-simple', '22 november 2026', 'zondag 22 november', '22 november 2026 om 14.05 uur', '9.30'],
  ['ti', 'ሕዳር 22, 2026', 'ሰንበት፣ 22 ሕዳር', 'ሕዳር 22, 2026 ሰዓት 14:05', '09:30'],
  ['uk', '22 листопада 2026 р.', 'неділя, 22 листопада', '22 листопада 2026 р. о 14:05', '09:30'],
  ['tr', '22 Kasım 2026', '22 Kasım Pazar', '22 Kasım 2026 14:05', '09:30'],
  ['ar', '22 نوفمبر 2026', 'الأحد، 22 نوفمبر', '22 نوفمبر 2026 في 14:05', '09:30'],
] as const) {
  test(`days and times are written as ${language} writes them, on the clock of the library`, () => {
    assert.equal(formatDay(asDay('2026-11-22'), language), day);
    assert.equal(formatWeekday(asDay('2026-11-22'), language), weekday);
    assert.equal(formatInstant(new Date('2026-11-22T13:05:00Z'), language), instant);
    assert.equal(formatTime('09:30', language), time);
  });
}

test('the hour that the clocks repeat or skip is written as the clock showed it', () => {
  assert.equal(formatInstant(new Date('2026-10-25T00:30:00Z')), '25 oktober 2026 om 2.30 uur');
  assert.equal(formatInstant(new Date('2026-10-25T01:30:00Z')), '25 oktober 2026 om 2.30 uur');
  assert.equal(formatInstant(new Date('2026-03-29T00:59:00Z')), '29 maart 2026 om 1.59 uur');
  assert.equal(formatInstant(new Date('2026-03-29T01:00:00Z')), '29 maart 2026 om 3.00 uur');
});

test('a week begins on Monday', () => {
  assert.equal(mondayOf(asDay('2026-11-22')), '2026-11-16');
  assert.equal(mondayOf(asDay('2026-11-23')), '2026-11-23');
});
