import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { asDay, today } from '#kernel/days.ts';
import { inSnapshot, type Tx } from '#kernel/db.ts';
import type { CountedScope, FigureCell } from '#kernel/figures.ts';
import type { Services } from '#kernel/module.ts';
import { countTallied, foldTallies, foldTalliesJob, listTallied } from '#kernel/tallies.ts';
import { ctxOf } from '../actors.ts';
import { undone } from '../db.ts';
import { BRANCHES, LOAN_TALLY, lend, makeTalliedLoans, RENEWAL_TALLY, tallyFaults } from './tallied-loans.ts';

const ORGANISATION: CountedScope = { kind: 'organisation' };
const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const BRANCH: CountedScope = { kind: 'branch', branchId: BRANCHES[0].branchId };
const span = (startsOn: string, endsBefore: string): DaySpan => ({
  startsOn: asDay(startsOn),
  endsBefore: asDay(endsBefore),
});
const cell = (scope: CountedScope, period: DaySpan): FigureCell => ({ scope, period });

/** The sum over all keys, by cell; nothing for a cell without rows. */
async function sums(tx: Tx, cells: readonly FigureCell[]): Promise<(number | undefined)[]> {
  const rows = await listTallied(tx, LOAN_TALLY, cells);
  const byCell = Map.groupBy(rows, (row) => row.cell);
  return cells.map((_, index) => byCell.get(index)?.reduce((sum, { counted }) => sum + counted, 0));
}

const loaned = (test: (tx: Tx) => Promise<void>): Promise<void> =>
  undone(async (tx) => {
    await makeTalliedLoans(tx);
    await lend(tx, [
      { day: asDay('2025-12-31'), branch: 0 },
      { day: asDay('2026-01-01'), branch: 0, renewals: 2 },
      { day: asDay('2026-03-14'), branch: 1, kind: 'dvd', renewals: 3 },
      { day: asDay('2026-03-15'), branch: 2 },
      { day: asDay('2026-03-31') },
      { day: asDay('2031-05-05'), branch: 0 },
    ]);
    await test(tx);
  });

const CELLS = [
  cell(ORGANISATION, calendarYear(2026)),
  cell(COEVORDEN, calendarYear(2026)),
  cell(BRANCH, calendarYear(2026)),
  cell(BRANCH, calendarYear(2025)),
  cell(ORGANISATION, span('2025-08-01', '2026-08-01')),
  cell(COEVORDEN, span('2025-12-15', '2026-03-15')),
  cell(ORGANISATION, span('2026-03-15', '2026-03-31')),
  cell(ORGANISATION, span('2026-03-14', '2026-03-15')),
  cell(COEVORDEN, span('2027-01-01', '2028-01-01')),
  cell(ORGANISATION, span('2020-01-01', '2040-01-01')),
];
const COUNTED = [4, 2, 1, 1, 5, 3, 1, 1, undefined, 6];

test('cells of every scope and period are counted at once, whole months from the tally and days from the table', () =>
  loaned(async (tx) => assert.deepEqual(await sums(tx, CELLS), COUNTED)));

const fold = (tx: Tx): Promise<void> =>
  foldTalliesJob.run({ ...({} as Services), inContext: (_, work) => work(ctxOf(tx)) }, {});

test('folding changes no count, and a count can be read where nothing can be written', () =>
  loaned(async (tx) => {
    await fold(tx);
    assert.deepEqual(await inSnapshot(tx, (reading) => sums(reading, CELLS)), COUNTED);
    await lend(tx, [{ day: asDay('2026-01-20'), branch: 0 }]);
    assert.deepEqual((await sums(tx, CELLS)).slice(0, 3), [5, 3, 2]);
    await lend(tx, [{ day: asDay('2026-03-01') }]);
    await fold(tx);
    assert.deepEqual((await sums(tx, CELLS)).slice(0, 3), [6, 3, 2]);
    const { rows: folded } = await sql`select month from lending.loan_tally_folded`.execute(tx);
    assert.equal(folded.length, 6, 'one for each month and keys, where nobody knows the branch too');
    const left = await sql`select month from lending.loan_tally_deltas`.execute(tx);
    assert.deepEqual(left.rows, [], 'all was folded');
  }));

test('a moment is counted in the year that the clock of the library shows', () =>
  loaned(async (tx) => {
    const [lastYear] = await sums(tx, [cell(ORGANISATION, calendarYear(2025))]);
    await lend(tx, [
      { day: today(new Date('2025-12-31T22:59:59Z')) },
      { day: today(new Date('2025-12-31T23:00:00Z')) },
    ]);
    const years = await sums(tx, [cell(ORGANISATION, calendarYear(2025)), cell(ORGANISATION, calendarYear(2026))]);
    assert.deepEqual(years, [(lastYear ?? 0) + 1, 5]);
  }));

test('a figure is the sum of the keys that it names, and zero where there are none', () =>
  loaned(async (tx) => {
    const count = countTallied(LOAN_TALLY, {
      'loans-total': () => true,
      'loans-av': ({ kind }) => kind === 'dvd',
      'loans-unwanted': () => true,
    });
    const cells = [cell(COEVORDEN, calendarYear(2026)), cell(BRANCH, calendarYear(2026))];
    assert.deepEqual(await count(tx, cells, new Set(['loans-total', 'loans-av']), new Date()), [
      { figureId: 'loans-total', profile: 'lokaal', cell: 0, value: 2 },
      { figureId: 'loans-av', profile: 'lokaal', cell: 0, value: 1 },
      { figureId: 'loans-total', profile: 'lokaal', cell: 1, value: 1 },
      { figureId: 'loans-av', profile: 'lokaal', cell: 1, value: 0 },
    ]);
  }));

test('a tally adds up a column where it is told to, and leaves out the scope that it does not know', () =>
  loaned(async (tx) => {
    const count = countTallied(RENEWAL_TALLY, { renewals: () => true });
    const cells = [cell(BRANCH, calendarYear(2026)), cell(COEVORDEN, span('2026-01-01', '2026-03-20'))];
    assert.deepEqual(await count(tx, cells, new Set(['renewals']), new Date()), [
      { figureId: 'renewals', profile: 'lokaal', cell: 1, value: 5 },
    ]);
  }));

const CHANGES: readonly (readonly [what: string, statement: string])[] = [
  ['rows added', `insert into lending.loans (lent_on, kind) values ('2026-02-02', 'book'), ('2025-02-02', 'dvd')`],
  ['rows added to a partition', `insert into lending.loans_2026 (lent_on, kind) values ('2026-02-02', 'book')`],
  ['another kind', `update lending.loans set kind = 'game', renewals = renewals + 1 where kind = 'book'`],
  ['another branch', `update lending.loans set branch_id = null, municipality_code = 'GM0114'`],
  ['another day, in another partition', `update lending.loans set lent_on = lent_on + 20`],
  ['another day in a partition itself', `update lending.loans_2026 set lent_on = '2026-12-31'`],
  ['rows taken away', `delete from lending.loans where lent_on > '2026-03-01'`],
  ['rows taken away from a partition', 'delete from lending.loans_2025'],
  [
    'rows merged',
    `merge into lending.loans loan using (values (0, 'book'), (1, 'dvd')) as wanted (renewals, kind)
       on loan.kind = wanted.kind and loan.lent_on = '2026-03-14'
     when matched then delete when not matched then insert (lent_on, kind) values ('2026-06-06', wanted.kind)`,
  ],
  [
    'rows that are there already',
    `insert into lending.loans (id, lent_on, kind)
     select id, lent_on, 'game' from lending.loans on conflict (id, lent_on) do update set kind = excluded.kind`,
  ],
  [
    'rows changed through a foreign key',
    `create table lending.branches (id uuid primary key);
     insert into lending.branches select distinct branch_id from lending.loans where branch_id is not null;
     alter table lending.loans add foreign key (branch_id) references lending.branches on delete set null;
     delete from lending.branches`,
  ],
  ['a partition emptied', 'truncate lending.loans_2026'],
  ['everything emptied', 'truncate lending.loans'],
  ['a part of it undone', `savepoint part; delete from lending.loans; rollback to savepoint part`],
  [
    'a partition attached',
    `create table lending.loans_2027 (like lending.loans including defaults);
     insert into lending.loans_2027 (id, lent_on, kind) values (1, '2027-07-07', 'book');
     alter table lending.loans attach partition lending.loans_2027 for values from ('2027-01-01') to ('2028-01-01');
     select kernel.recount_tally(name) from kernel.tallies;
     insert into lending.loans_2027 (lent_on, kind) overriding user value values ('2027-07-08', 'book')`,
  ],
];

for (const [what, statement] of CHANGES)
  test(`a tally follows ${what}`, () =>
    loaned(async (tx) => {
      await foldTallies(tx);
      await sql.raw(statement).execute(tx);
      assert.deepEqual(await tallyFaults(tx), []);
    }));

test('an update of what is not counted appends nothing', () =>
  loaned(async (tx) => {
    await foldTallies(tx);
    await sql`update lending.loans set returned = true`.execute(tx);
    assert.deepEqual((await sql`select month from lending.loan_tally_deltas`.execute(tx)).rows, []);
  }));

for (const [trigger, table, statement] of [
  ['insert', 'loans', CHANGES[0]?.[1]],
  ['insert', 'loans_2026', CHANGES[1]?.[1]],
  ['update', 'loans', CHANGES[2]?.[1]],
  ['delete', 'loans', CHANGES[6]?.[1]],
  ['truncate', 'loans_2026', 'truncate lending.loans_2026'],
] as const)
  test(`without its trigger for ${trigger} on ${table} a tally is caught`, () =>
    loaned(async (tx) => {
      await sql.raw(`drop trigger lending_loan_tally_${trigger} on lending.${table}`).execute(tx);
      await sql.raw(statement ?? '').execute(tx);
      assert.notDeepEqual(await tallyFaults(tx), []);
    }));
