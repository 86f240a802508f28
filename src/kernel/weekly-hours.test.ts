import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatWeeklyHours } from './weekly-hours.ts';

test('hours of a week read as a language writes them', () => {
  const span = { weekday: 2, weeks: 'every', opensAt: '09:30', closesAt: '16:00' } as const;
  for (const [language, weeks, text] of [
    ['nl', 'every', 'dinsdag 9.30–16.00'],
    ['nl', 'last', 'dinsdag 9.30–16.00 (laatste van de maand)'],
    ['en', 'first', 'Tuesday 09:30–16:00 (1st of the month)'],
    ['fr', 'every', 'mardi 09:30–16:00'],
  ] as const)
    assert.equal(formatWeeklyHours({ ...span, weeks }, language), text);
});
