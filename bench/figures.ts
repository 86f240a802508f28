// The figures of ten million loans in ten years, counted through tallies, right after a restart of PostgreSQL and later,
// beside the same figures counted from the rows; the first page of the rows behind one; and what writing costs. Ends with
// an error when a count differs from the rows. Run: node bench/figures.ts [millions of loans]
import { loadavg } from 'node:os';
import { sql } from 'kysely';
import type pg from 'pg';
import { calendarYear, type DaySpan } from '../src/kernel/day-span.ts';
import { asDay, type Day } from '../src/kernel/days.ts';
import { type Db, inSnapshot, openDatabase } from '../src/kernel/db.ts';
import type { CountedFigure, FigureCell } from '../src/kernel/figures.ts';
import { migrate } from '../src/kernel/migrate.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { schoolYear } from '../src/kernel/reporting-period.ts';
import { countTallied, listTallied } from '../src/kernel/tallies.ts';
import {
  makeIndexes,
  makeLoans,
  millisecondsOf,
  municipalityCode,
  writeLoans,
  writeMonth,
  YEARS,
} from './lending/loan-events.ts';
import { BRANCH_FIGURES, BRANCH_TALLY, HOME_FIGURES, HOME_TALLY, inKeys, inSql } from './lending/loan-figures.ts';
import { newFolder } from './program.ts';

const perMonth = Math.round((Number(process.argv[2] ?? 10) * 1_000_000) / 120);
const rounds = 20;
const wanted = { coldMs: 500, warmMs: 50, pageMs: 100 };
const pageRows = 50;
const singles = { writers: 8, each: 250 };

type Server = Awaited<ReturnType<typeof startEmbedded>>;
type Open = { server: Server; db: Db; pool: pg.Pool; stop: () => Promise<void> };

async function start(dataDir: string, settings: Record<string, string> = {}): Promise<Open> {
  const server = await startEmbedded({ dataDir, settings });
  const { db, pool, close } = openDatabase({ ...server.config, max: singles.writers });
  return { server, db, pool, stop: () => close().then(() => server.stop()) };
}

const say = (what: string, text: string): void => console.log(`${what.padEnd(62)}${text}`);
const seconds = (value: number): string => `${(value / 1000).toFixed(0)} s`;
const ms = (value = 0): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

/** Measured after the first, which fills what is kept. */
async function warm(what: string, work: () => Promise<unknown>): Promise<{ median: number }> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await millisecondsOf(work));
  times.sort((a, b) => a - b);
  const [median = 0, slowest = 0] = [times[rounds >> 1], times.at(-1)];
  say(what, `median ${ms(median)}, slowest ${ms(slowest)}`);
  return { median };
}

function keep(what: string, took: number, most: number): void {
  if (took <= most) return;
  console.log(`  missed: ${what} was wanted within ${most} ms`);
  process.exitCode = 1;
}

const countOf = (figures: typeof BRANCH_FIGURES) =>
  Object.fromEntries(Object.entries(figures).map(([id, asked]) => [id, inKeys(asked)]));
const countBranches = countTallied(BRANCH_TALLY, countOf(BRANCH_FIGURES));
const countHomes = countTallied(HOME_TALLY, countOf(HOME_FIGURES));
const all = new Set([...Object.keys(BRANCH_FIGURES), ...Object.keys(HOME_FIGURES)]);

/** The whole set of figures of these cells. */
const countSet = (db: Db, cells: readonly FigureCell[]): Promise<CountedFigure[]> =>
  inSnapshot(db, async (tx) => [
    ...(await countBranches(tx, cells, all, new Date())),
    ...(await countHomes(tx, cells, all, new Date())),
  ]);

const municipal = (number: number, period: DaySpan): FigureCell => ({
  scope: { kind: 'municipality', municipalityCode: municipalityCode(number) },
  period,
});

/** The same set of a municipality from the rows: two statements, each through an index that holds all that it asks. */
async function countRows(pool: pg.Pool, number: number, period: DaySpan): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const [column, figures] of [
    ['municipality_code', BRANCH_FIGURES],
    ['home_code', HOME_FIGURES],
  ] as const) {
    const counts = Object.entries(figures).map(([id, asked]) => `count(*) filter (where ${inSql(asked)}) as "${id}"`);
    const { rows } = await pool.query(
      `select ${counts} from bench.loans where ${column} = $1 and lent_on >= $2 and lent_on < $3`,
      [municipalityCode(number), period.startsOn, period.endsBefore],
    );
    Object.assign(counted, rows[0]);
  }
  return counted;
}

/** Throws when a tally differs from the rows in any cell, or a figure of the set from a count of its rows. */
async function compare({ db, pool }: Open, number: number, period: DaySpan): Promise<void> {
  const counted = await countRows(pool, number, period);
  for (const { figureId, value } of await countSet(db, [municipal(number, period)]))
    if (counted[figureId] !== value)
      throw new Error(`${figureId}: ${value} by the tally, ${counted[figureId]} by the rows`);
}

async function recount({ pool }: Open): Promise<void> {
  for (const tally of ['bench.branch_tally', 'bench.home_tally']) {
    const { rows } = await pool.query('select month, keys from kernel.tally_faults($1)', [tally]);
    if (rows.length > 0) throw new Error(`${tally} differs from the rows in ${rows.length} cells`);
  }
}

/**
 * The rows behind a figure of a municipality in a year, from after a day on, by day and id. The tally says which keys occur:
 * of each the first rows are read, in order, so that a rare one costs no more than a frequent one.
 */
const readPage = (db: Db, figureId: string, after: string) =>
  inSnapshot(db, async (tx) => {
    const isOf = inKeys(BRANCH_FIGURES[figureId] ?? {});
    const keys = (await listTallied(tx, BRANCH_TALLY, [municipal(0, calendarYear(2024))])).filter(isOf);
    const { rows } = await sql<{ id: string; lentOn: Day }>`
      select loan.id, loan.lent_on, key.kind, key.material, key.audience
      from unnest(
        ${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ material }) => material)}::text[],
        ${keys.map(({ audience }) => audience)}::text[]
      ) as key (kind, material, audience)
      cross join lateral (
        select id, lent_on from bench.loans
        where municipality_code = ${municipalityCode(0)} and (kind, material, audience) = (key.kind, key.material, key.audience)
          and lent_on >= '2024-01-01' and lent_on < '2025-01-01'
          and (lent_on, id) > (${after}::date, '00000000-0000-0000-0000-000000000000'::uuid)
        order by lent_on, id limit ${pageRows}
      ) as loan
      order by loan.lent_on, loan.id limit ${pageRows}`.execute(tx);
    return { rows, counted: keys.reduce((sum, { counted }) => sum + counted, 0) };
  });

async function load(dataDir: string): Promise<void> {
  const open = await start(dataDir, { fsync: 'off' });
  try {
    await migrate(open.db, 'db/migrations');
    await makeLoans(open.pool);
    const { all, tallied, plain } = await writeLoans(open.pool, perMonth);
    say(
      `${perMonth * 120} loans, a statement for each month, two tallies`,
      `${seconds(all)}; every December ${(tallied / plain).toFixed(2)} times as long as without tallies`,
    );
    say(
      'indexes for days, and for the rows behind a figure',
      seconds(await millisecondsOf(() => makeIndexes(open.pool))),
    );
    await open.pool.query('vacuum analyze');
    const { rows } = await open.pool.query(
      `select pg_size_pretty(sum(pg_total_relation_size(oid)) filter (where relname like 'loans%')) as loans,
         pg_size_pretty(sum(pg_total_relation_size(oid)) filter (where relname like '%tally%')) as tallies,
         sum(reltuples) filter (where relname like '%folded') as rows
       from pg_class where relnamespace = 'bench'::regnamespace and relkind = 'r'`,
    );
    say('on disk', `loans with their indexes ${rows[0].loans}; tallies ${rows[0].tallies}, ${rows[0].rows} rows`);
  } finally {
    await open.stop();
  }
}

async function measureCounts(open: Open): Promise<void> {
  const { db, pool } = open;
  const year = calendarYear(2024);
  const cells = YEARS.flatMap((each) =>
    Array.from({ length: 12 }, (_, number) => municipal(number, calendarYear(each))),
  );
  await pool.query('select 1');
  const cold = await millisecondsOf(() => countSet(db, [municipal(0, year)]));
  say(`set of ${all.size} figures of the largest municipality, a year, cold`, ms(cold));
  keep('the cold set', cold, wanted.coldMs);
  const tallied = await warm('  warm', () => countSet(db, [municipal(0, year)]));
  keep('the warm set', tallied.median, wanted.warmMs);
  say('  the same from the rows, the first time', ms(await millisecondsOf(() => countRows(pool, 1, year))));
  const rows = await warm('  warm', () => countRows(pool, 0, year));
  say('  ratio', `${(rows.median / tallied.median).toFixed(1)} times as fast as from the rows`);
  await warm('  a school year', () => countSet(db, [municipal(0, schoolYear(2023))]));
  const odd = { startsOn: asDay('2024-01-15'), endsBefore: asDay('2024-12-15') };
  await warm('  15 January until 15 December: 31 days from the rows', () => countSet(db, [municipal(0, odd)]));
  const organisation = (period: DaySpan): FigureCell => ({ scope: { kind: 'organisation' }, period });
  await warm('set of the whole organisation, a year', () => countSet(db, [organisation(year)]));
  await warm('  15 January until 15 December', () => countSet(db, [organisation(odd)]));
  await warm('sets of 12 municipalities in 10 years', () => countSet(db, cells));
  await compare(open, 0, year);
  await compare(open, 7, odd);
}

async function measurePages({ db }: Open): Promise<void> {
  for (const [what, figureId, after] of [
    ['first page of 50 rows of a year', 'loans', '2023-12-31'],
    ['  one in the middle of the year', 'loans', '2024-07-01'],
    ['  of a rare figure (toys lent to youth)', 'loans-toy-youth', '2023-12-31'],
    ['  of that one, the end of the year', 'loans-toy-youth', '2024-12-01'],
  ] as const) {
    const first = await millisecondsOf(() => readPage(db, figureId, after));
    const { median } = await warm(what, () => readPage(db, figureId, after));
    keep('a page of rows', Math.max(first, median), wanted.pageMs);
  }
  const { rows, counted } = await readPage(db, 'loans-toy-youth', '2023-12-31');
  if (rows.length !== Math.min(counted, pageRows)) throw new Error(`${rows.length} rows behind a count of ${counted}`);
}

/** Many desks at once, each loan in a transaction of its own, all on one day. Gives the loans in a second. */
async function lendSingly(pool: pg.Pool, table: string, from: number): Promise<number> {
  const writer = async (_: unknown, index: number): Promise<void> => {
    for (let each = 0; each < singles.each; each++)
      await writeMonth(pool, table, ['2025-12-01', from + index * singles.each + each, 1]);
  };
  const took = await millisecondsOf(() => Promise.all(Array.from({ length: singles.writers }, writer)));
  return (singles.writers * singles.each * 1000) / took;
}

async function measureWriting(open: Open): Promise<void> {
  const { db, pool } = open;
  const from = perMonth * 120 + 1;
  const plain = await lendSingly(pool, 'plain_loans', from);
  const tallied = await lendSingly(pool, 'loans', from);
  const rates = `${tallied.toFixed(0)}/s with two tallies, ${plain.toFixed(0)}/s without`;
  say(
    `single loans from ${singles.writers} desks on one day`,
    `${rates}: ${(tallied / plain).toFixed(2)} of that rate`,
  );
  const set = () => countSet(db, [municipal(0, calendarYear(2025))]);
  await warm(`set with ${singles.writers * singles.each} loans not folded yet`, set);
  say('folding those', ms(await millisecondsOf(() => pool.query('select kernel.fold_tallies()'))));
  await compare(open, 0, calendarYear(2025));
}

const folder = newFolder();
try {
  await load(folder.dataDir);
  const open = await start(folder.dataDir);
  try {
    console.log(
      `load ${loadavg()[0]?.toFixed(1)}; PostgreSQL was started anew, the files are in the memory of the machine`,
    );
    await measureCounts(open);
    await measurePages(open);
    await measureWriting(open);
    say('every cell of both tallies counted again from the rows', ms(await millisecondsOf(() => recount(open))));
  } finally {
    await open.stop();
  }
} finally {
  folder.remove();
}
