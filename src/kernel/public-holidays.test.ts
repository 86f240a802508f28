import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from './days.ts';
import { publicHolidayOn } from './public-holidays.ts';

for (const [day, name] of [
  ['2026-01-01', 'Nieuwjaarsdag'],
  ['2024-03-31', 'Eerste paasdag'],
  ['2025-04-21', 'Tweede paasdag'],
  ['2026-05-14', 'Hemelvaartsdag'],
  ['2027-05-17', 'Tweede pinksterdag'],
  ['2038-04-25', 'Eerste paasdag'],
  ['2049-04-18', 'Eerste paasdag'],
  ['2076-04-19', 'Eerste paasdag'],
  ['2026-04-27', 'Koningsdag'],
  ['2025-04-26', 'Koningsdag'],
  ['2025-04-27', undefined],
  ['2026-05-05', 'Bevrijdingsdag'],
  ['2026-11-22', undefined],
] as const)
  test(`${day} is ${name ?? 'an ordinary day'}`, () => assert.equal(publicHolidayOn(asDay(day)), name));
