import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import {
  formatHours,
  formatSpans,
  hoursOn,
  overlaps,
  parseSpans,
  type Span,
  type WeekSpan,
  weeklyMinutes,
  writeSpans,
} from './hours.ts';

const span = (opensAt: string, closesAt: string, staffed = true): Span => ({ opensAt, closesAt, staffed });
const morning = span('10:00', '12:30');
const afternoon = span('13:30', '17:00');

test('times are read in the ways in which people type them', () => {
  const typed: [string, Span[] | undefined][] = [
    ['10.00-12.30, 13.30-17.00', [morning, afternoon]],
    ['10:00 – 12:30; 13:30–17:00', [morning, afternoon]],
    ['10 tot 12.30 uur en 13.30 - 17 uur', [morning, afternoon]],
    ['9-17', [span('09:00', '17:00')]],
    ['', []],
    ['  ', []],
    ['10.00', undefined],
    ['17.00-10.00', undefined],
    ['10.00-10.00', undefined],
    ['10.00-24.00', undefined],
    ['10.60-12.00', undefined],
    ['de hele dag', undefined],
    ['10-12-14', undefined],
  ];
  for (const [text, spans] of typed) assert.deepEqual(parseSpans(text, true), spans, text);
});

test('what is written is read back as the same', () => {
  assert.equal(writeSpans([morning, afternoon]), '10.00-12.30, 13.30-17.00');
  assert.deepEqual(parseSpans(writeSpans([span('09:05', '17:00', false)]), false), [span('09:05', '17:00', false)]);
});

test('visitors read neighbouring spans as one, whoever is there', () => {
  assert.equal(formatSpans([]), 'gesloten');
  assert.equal(formatSpans([morning, afternoon]), '10.00 – 12.30 en 13.30 – 17.00 uur');
  assert.equal(formatSpans([span('12:00', '17:00'), span('09:00', '12:00', false)]), '9.00 – 17.00 uur');
});

test('spans that meet at one minute do not overlap', () => {
  assert.equal(overlaps([span('13:00', '17:00'), span('10:00', '13:00', false)]), false);
  assert.equal(overlaps([span('12:59', '17:00'), span('10:00', '13:00', false)]), true);
  assert.equal(overlaps([span('10:00', '17:00'), span('11:00', '12:00')]), true);
  assert.equal(overlaps([]), false);
});

test('staffed and total hours of a week are counted apart', () => {
  const minutes = weeklyMinutes([morning, afternoon, span('09:00', '10:00', false)]);
  assert.deepEqual(minutes, { total: 420, staffed: 360 });
  assert.deepEqual([formatHours(420), formatHours(750), formatHours(0), formatHours(100)], ['7', '12,5', '0', '1,67']);
});

test('an exception takes the place of the regular week on each of its days, first and last included', () => {
  const week: WeekSpan[] = [{ ...morning, weekday: 5 }];
  const closure = { id: 'x', firstDay: '2026-12-25', lastDay: '2026-12-26', reason: 'Kerst', spans: [] };
  const shortDay = {
    ...closure,
    firstDay: '2027-01-01',
    lastDay: '2027-01-01',
    reason: 'Nieuwjaar',
    spans: [afternoon],
  };
  const cases: [string, readonly Span[], string | undefined][] = [
    ['2026-12-18', [{ ...morning, weekday: 5 } as Span], undefined],
    ['2026-12-24', [], undefined],
    ['2026-12-25', [], 'Kerst'],
    ['2026-12-26', [], 'Kerst'],
    ['2027-01-01', [afternoon], 'Nieuwjaar'],
  ];
  for (const [day, spans, reason] of cases) {
    const hours = hoursOn(asDay(day), week, [closure, shortDay]);
    assert.deepEqual([hours.spans, hours.reason], [spans, reason], day);
  }
});
