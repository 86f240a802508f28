// The whole set of figures through `valuesOf`, with a year of twelve municipalities in the database (8,000 sessions and
// 60,000 registrations): of one municipality right after a start of PostgreSQL and later, of all in five years, for staff
// and for a visitor, from whom small numbers are hidden; beside it the sessions of one municipality counted in bare SQL.
// Run: node bench/figure-values.ts
import { loadavg } from 'node:os';
import { type Actor, visitor } from '#kernel/access.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { inSnapshot } from '#kernel/db.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { median, millisecondsOf, NOW, shownTimes, timesOf, withYear } from './year/with-year.ts';

const { modules } = await import('../src/modules.ts');
const { valuesOf } = await import('../src/modules/figures/index.ts');
const { someone } = await import('../test/actors.ts');

const rounds = 15;
const wanted = { coldMs: 500, warmMs: 50 };
const year = 2025;

type Asked = { actor: Actor; scopes: FigureScope[]; periods: DaySpan[]; figureIds?: string[] };

/** The median. */
async function warm(what: string, work: () => Promise<unknown>): Promise<number> {
  const times = await timesOf(rounds, work);
  console.log(`${what.padEnd(64)} ${shownTimes(times)}`);
  return median(times);
}

function keep(what: string, took: number, most: number): void {
  if (took <= most) return;
  console.log(`  missed: ${what} was wanted within ${most} ms`);
  process.exitCode = 1;
}

await withYear(year, async ({ db, pool }) => {
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  const { rows } = await pool.query('select code from organisation.municipalities where served order by code');
  const all = rows.map(({ code }): FigureScope => ({ kind: 'municipality', municipalityCode: code }));
  const one = all.slice(0, 1);
  const ask = ({ actor, ...asked }: Asked) =>
    inSnapshot(db, (tx) => valuesOf({ tx, actor, now: NOW }, modules, asked)).then(() => undefined);
  const [staff, periods] = [someone('director'), [calendarYear(year)]];
  const years = [year - 4, year - 3, year - 2, year - 1, year].map(calendarYear);
  const cold = await millisecondsOf(() => ask({ actor: staff, scopes: one, periods }));
  console.log(`${'all figures of a municipality in a year, after a start'.padEnd(64)} ${cold.toFixed(0)} ms`);
  keep('the cold set', cold, wanted.coldMs);
  const bare = await warm('sessions of a municipality counted in bare SQL', () =>
    pool.query(
      `select count(*), sum(adults), sum(children) from programme.pub_session_counts
       where municipality_code = 'GM9000' and state in ('held', 'closed') and begins_at >= $1 and begins_at < $2`,
      [`${year}-01-01`, `${year + 1}-01-01`],
    ),
  );
  const set = await warm('all figures of a municipality in a year', () => ask({ actor: staff, scopes: one, periods }));
  keep('the warm set', set, wanted.warmMs);
  console.log(`  ratio ${(set / bare).toFixed(1)}`);
  await warm('  for a visitor', () => ask({ actor: visitor, scopes: one, periods }));
  await warm('all figures of 12 municipalities in 5 years', () => ask({ actor: staff, scopes: all, periods: years }));
  await warm('  for a visitor', () => ask({ actor: visitor, scopes: all, periods: years }));
  for (const figureId of ['programme-activities', 'platform-participants', 'persons-placed'])
    await warm(`${figureId} of 12 municipalities in 5 years, visitor`, () =>
      ask({ actor: visitor, scopes: all, periods: years, figureIds: [figureId] }),
    );
});
