// The whole set of figures through `valuesOf`, with a year of twelve municipalities in the database (8,000 sessions and
// 60,000 registrations): of one municipality right after a start of PostgreSQL and later, of all in five years, for staff
// and for a visitor, from whom small numbers are hidden; beside it the sessions of one municipality counted in bare SQL.
// Run: node bench/figure-values.ts
import '../scripts/tsx-loader.ts';
import { loadavg } from 'node:os';
import { type Actor, visitor } from '#kernel/access.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { inSnapshot, openDatabase } from '#kernel/db.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { logTo } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { newFolder } from './program.ts';

const { modules } = await import('../src/modules.ts');
const { valuesOf } = await import('../src/modules/figures/index.ts');
const { someone } = await import('../test/actors.ts');
const { fillYear, WHOLE_YEAR } = await import('./year/fill-year.ts');

const rounds = 15;
const wanted = { coldMs: 500, warmMs: 50 };
const now = new Date('2026-11-22T09:00:00Z');
const year = 2025;

type Set = { actor: Actor; scopes: FigureScope[]; periods: DaySpan[]; figureIds?: string[] };

/** The work with a database that was just started. */
async function withStarted(dataDir: string, work: (open: ReturnType<typeof openDatabase>) => Promise<void>) {
  const server = await startEmbedded({ dataDir });
  const open = openDatabase({ ...server.config, max: 2 });
  try {
    await work(open);
  } finally {
    await open.close();
    await server.stop();
  }
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const ms = (time = 0): string => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;

/** The median, after a round that fills what is kept. */
async function warm(what: string, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await millisecondsOf(work));
  times.sort((a, b) => a - b);
  const [fastest, median = 0, slowest] = [times[0], times[rounds >> 1], times.at(-1)];
  console.log(`${what.padEnd(58)} fastest ${ms(fastest)}, median ${ms(median)}, slowest ${ms(slowest)}`);
  return median;
}

function keep(what: string, took: number, most: number): void {
  if (took <= most) return;
  console.log(`  missed: ${what} was wanted within ${most} ms`);
  process.exitCode = 1;
}

logTo(() => undefined);
const { dataDir, remove } = newFolder();
try {
  await withStarted(dataDir, async ({ db, pool }) => {
    await migrate(db, 'db/migrations');
    await fillYear(pool, { ...WHOLE_YEAR, year, now });
    await pool.query('vacuum analyze');
  });
  await withStarted(dataDir, async ({ db, pool }) => {
    console.log(`load ${loadavg()[0]?.toFixed(1)}`);
    const codes = (await pool.query('select code from organisation.municipalities where served order by code')).rows;
    const all = codes.map(({ code }): FigureScope => ({ kind: 'municipality', municipalityCode: code }));
    const one = all.slice(0, 1);
    const ask = ({ actor, ...asked }: Set) =>
      inSnapshot(db, (tx) => valuesOf({ tx, actor, now }, modules, asked)).then(() => undefined);
    const [staff, periods] = [someone('director'), [calendarYear(year)]];
    const years = [year - 4, year - 3, year - 2, year - 1, year].map(calendarYear);
    const cold = await millisecondsOf(() => ask({ actor: staff, scopes: one, periods }));
    console.log(`${'all figures of a municipality in a year, after a start'.padEnd(58)} ${ms(cold)}`);
    keep('the cold set', cold, wanted.coldMs);
    const bare = await warm('sessions of a municipality counted in bare SQL', () =>
      pool.query(
        `select count(*), sum(adults), sum(children) from programme.pub_session_counts
         where municipality_code = 'GM9000' and state in ('held', 'closed') and begins_at >= $1 and begins_at < $2`,
        [`${year}-01-01`, `${year + 1}-01-01`],
      ),
    );
    const median = await warm('all figures of a municipality in a year', () =>
      ask({ actor: staff, scopes: one, periods }),
    );
    keep('the warm set', median, wanted.warmMs);
    console.log(`  ratio ${(median / bare).toFixed(1)}`);
    await warm('  for a visitor', () => ask({ actor: visitor, scopes: one, periods }));
    await warm('all figures of 12 municipalities in 5 years', () => ask({ actor: staff, scopes: all, periods: years }));
    await warm('  for a visitor', () => ask({ actor: visitor, scopes: all, periods: years }));
    for (const figureId of ['programme-activities', 'platform-participants', 'persons-placed'])
      await warm(`${figureId} of 12 municipalities in 5 years, visitor`, () =>
        ask({ actor: visitor, scopes: all, periods: years, figureIds: [figureId] }),
      );
  });
} finally {
  remove();
}
