import type pg from 'pg';

/** Ten years of loans, renewals and reservations at forty branches of twelve municipalities that do not exist. */
export const YEARS = Array.from({ length: 10 }, (_, index) => 2016 + index);
export const municipalityCode = (number: number): string => `GM${9000 + number}`;

const SEED = 20_261_122;

const COLUMNS = 'id, lent_on, lent_at, kind, material, audience, branch_id, municipality_code, home_code';

const TABLE = `(
  id uuid not null, lent_on date not null, lent_at timestamptz not null, kind text not null, material text not null,
  audience text not null, branch_id uuid not null, municipality_code text not null, home_code text,
  primary key (id, lent_on)
)`;

/** An empty table by year with two tallies: one by branch, and one by where members live; and a table without any. */
export async function makeLoans(pool: pg.Pool): Promise<void> {
  const partitions = YEARS.map(
    (year) => `create table bench.loans_${year} partition of bench.loans
      for values from ('${year}-01-01') to ('${year + 1}-01-01')`,
  );
  const statements = [
    'create schema bench',
    `create table bench.loans ${TABLE} partition by range (lent_on)`,
    ...partitions,
    'create table bench.plain_loans (like bench.loans_2016 including all)',
    `select kernel.keep_tally('bench.loans', 'bench.branch_tally', 'lent_on',
       '{municipality_code,branch_id,kind,material,audience}')`,
    `select kernel.keep_tally('bench.loans', 'bench.home_tally', 'lent_on', '{home_code,kind,material,audience}')`,
  ];
  for (const statement of statements) await pool.query(statement);
}

/**
 * So many rows of one month, the same for the same numbers: `$1` the month, `$2` and `$3` the first number and how many.
 * A few branches lend most; five of six members live where they borrow, and of some nobody knows.
 */
const A_MONTH = `
  select ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, day,
    (day + make_interval(mins => 540 + (at % 600)::int)) at time zone 'Europe/Amsterdam',
    (array['loan', 'loan', 'loan', 'loan', 'loan', 'loan', 'renewal', 'renewal', 'renewal', 'reservation'])[1 + what % 10],
    case when what % 2000 = 7 then 'toy' else (array['book', 'book', 'book', 'book', 'magazine', 'film', 'game'])[1 + what / 10 % 7] end,
    (array['child', 'youth', 'adult'])[1 + what / 70 % 3],
    ('00000000-0000-4000-8000-' || lpad(to_hex(branch), 12, '0'))::uuid, 'GM' || 9000 + branch % 12,
    case when whence % 30 < 25 then 'GM' || 9000 + branch % 12 when whence % 30 < 29 then 'GM' || 9000 + whence / 30 % 12 end
  from (
    select number, $1::date + (hash(number, 1) % (($1::date + interval '1 month')::date - $1::date))::int as day,
      hash(number, 2) as at, hash(number, 3)::int as what, hash(number, 4)::int as whence,
      floor(40 * power((hash(number, 5) % 1000000) / 1000000.0::float8, 1.6))::int as branch
    from generate_series($2::bigint, $2::bigint + $3::bigint - 1) as number
  ) as event`.replaceAll(/hash\((\w+), (\d)\)/g, `(hashint8extended($1, ${SEED} + $2) & 2147483647)`);

/** Writes so many rows of a month into a table, the day by the clock in Amsterdam, in one statement. */
export const writeMonth = (pool: pg.Pool, table: string, values: readonly [string, number, number]): Promise<unknown> =>
  pool.query(`insert into bench.${table} (${COLUMNS}) ${A_MONTH}`, [...values]);

/** Milliseconds: of all months, and of every December with tallies and once more without, in turns. */
export type Written = { all: number; tallied: number; plain: number };

/** Writes all months, the same number of rows each, and folds after each as the program does by itself. */
export async function writeLoans(pool: pg.Pool, perMonth: number): Promise<Written> {
  const written = { all: 0, tallied: 0, plain: 0 };
  let number = 1;
  for (const year of YEARS)
    for (let month = 1; month <= 12; month++) {
      const rows = [`${year}-${String(month).padStart(2, '0')}-01`, number, perMonth] as const;
      const took = await millisecondsOf(async () => {
        await writeMonth(pool, 'loans', rows);
        await pool.query('select kernel.fold_tallies()');
      });
      written.all += took;
      number += perMonth;
      if (month < 12) continue;
      written.tallied += took;
      written.plain += await millisecondsOf(() => writeMonth(pool, 'plain_loans', rows));
    }
  return written;
}

/** For days, with what figures ask; for the rows behind a figure, by day and id; and for days of the whole organisation. */
export async function makeIndexes(pool: pg.Pool): Promise<void> {
  for (const index of [
    '(municipality_code, lent_on) include (kind, material, audience)',
    '(home_code, lent_on) include (kind, material, audience)',
    '(municipality_code, kind, material, audience, lent_on, id)',
    'using brin (lent_on)',
  ])
    await pool.query(`create index on bench.loans ${index}`);
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
