import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { undone } from '../../test/db.ts';
import { calendarYear } from './day-span.ts';
import { cellTable, countedColumns, type FigureScope, parseScope, scopeCode } from './figures.ts';

const branchId = '019aa000-0000-7000-8000-000000000001';
const scopes: [FigureScope, string][] = [
  [{ kind: 'branch', branchId }, `branch:${branchId}`],
  [{ kind: 'municipality', municipalityCode: 'GM0109' }, 'municipality:GM0109'],
  [{ kind: 'organisation' }, 'organisation'],
  [{ kind: 'not-stated' }, 'not-stated'],
];
for (const [scope, code] of scopes)
  test(`${code} is written and read the same`, () => {
    assert.equal(scopeCode(scope), code);
    assert.deepEqual(parseScope(code), scope);
  });

for (const text of ['', 'municipality', 'municipality:coevorden', 'branch:1', 'organisation:GM0109', 'planet'])
  test(`“${text}” is no scope`, () => assert.equal(parseScope(text), undefined));

test('cells are a table of days, of instants on our clock, and of what they are about', () =>
  undone(async (tx) => {
    const period = calendarYear(2026);
    const cells = cellTable([
      { scope: { kind: 'municipality', municipalityCode: 'GM0109' }, period },
      { scope: { kind: 'branch', branchId }, period },
    ]);
    const { rows } = await sql<{ number: number; beginsAt: Date }>`
      select number, starts_on, ends_before, begins_at, reference_day, municipality_code, branch_id from ${cells}`.execute(
      tx,
    );
    const year = { startsOn: '2026-01-01', endsBefore: '2027-01-01', referenceDay: '2026-12-31' };
    const beginsAt = new Date('2025-12-31T23:00:00Z');
    assert.deepEqual(rows, [
      { number: 0, ...year, beginsAt, municipalityCode: 'GM0109', branchId: null },
      { number: 1, ...year, beginsAt, municipalityCode: null, branchId },
    ]);
  }));

test('a column that is null counts nothing, which is not zero', () => {
  const rows = [
    { number: 0, held: 3, came: null },
    { number: 1, held: 0, came: 12 },
  ];
  const counted = countedColumns(rows, { activities: ({ held }) => held, visitors: ({ came }) => came });
  assert.deepEqual(
    counted.map(({ figureId, cell, value }) => [figureId, cell, value]),
    [
      ['activities', 0, 3],
      ['activities', 1, 0],
      ['visitors', 1, 12],
    ],
  );
});
