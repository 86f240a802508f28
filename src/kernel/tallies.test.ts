import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { asDay } from './days.ts';
import { root } from './root.ts';
import { splitMonths } from './tallies.ts';

const ROW = /^\| (\d{4}-\d\d-\d\d) \| (\d{4}-\d\d-\d\d) \| (\d+) \| (\d+) \|$/gm;
const document = readFileSync(path.join(root, 'docs/algorithms/tallies.md'), 'utf8');
const table = [...document.matchAll(ROW)].map(([, from = '', until = '', ...counts]) => ({ from, until, counts }));

test('periods are cut as the document says', () => {
  assert.equal(table.length, 8);
  for (const { from, until, counts } of table) {
    const { months, days } = splitMonths({ startsOn: asDay(from), endsBefore: asDay(until) });
    assert.deepEqual([months.length, days.length].map(String), counts, `${from} until ${until}`);
  }
});

test('months are named by their first day, and days are those before and after them', () =>
  assert.deepEqual(splitMonths({ startsOn: asDay('2025-11-29'), endsBefore: asDay('2026-02-02') }), {
    months: ['2025-12-01', '2026-01-01'],
    days: ['2025-11-29', '2025-11-30', '2026-02-01'],
  }));
