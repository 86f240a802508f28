import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from './days.ts';
import { type Recurrence, recurringDays } from './recurring-days.ts';

const day = asDay;
const cases: [what: string, recurrence: Recurrence, days: string[]][] = [
  [
    'every week until a day, that day included',
    { first: day('2026-03-18'), rhythm: { weeks: 1 }, end: { until: day('2026-04-01') } },
    ['2026-03-18', '2026-03-25', '2026-04-01'],
  ],
  [
    'every three weeks, so many times',
    { first: day('2028-02-08'), rhythm: { weeks: 3 }, end: { times: 3 } },
    ['2028-02-08', '2028-02-29', '2028-03-21'],
  ],
  [
    'each month on the second Tuesday',
    { first: day('2026-09-08'), rhythm: 'monthly', end: { times: 4 } },
    ['2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08'],
  ],
  [
    'the fifth Friday becomes the last where a month has four',
    { first: day('2026-01-30'), rhythm: 'monthly', end: { times: 4 } },
    ['2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24'],
  ],
  [
    'an end before the beginning gives nothing',
    { first: day('2026-03-18'), rhythm: { weeks: 1 }, end: { until: day('2026-03-17') } },
    [],
  ],
];
for (const [what, recurrence, days] of cases) test(what, () => assert.deepEqual(recurringDays(recurrence, 20), days));

test('no more days come out than may be, and one that shows that there are too many', () => {
  const endless = { first: day('2026-01-01'), rhythm: { weeks: 1 }, end: { times: 1_000_000 } } as const;
  assert.equal(recurringDays(endless, 10).length, 11);
  assert.equal(recurringDays({ ...endless, end: { until: day('9999-12-31') } }, 10).length, 11);
});
