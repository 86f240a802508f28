// Dashboards with the whole year of twelve municipalities in the database (8,000 sessions and 60,000 registrations), as the
// whole program answers them, beside one point query of the same run. Run: node bench/dashboards.ts
import { loadavg } from 'node:os';
import { median, shownTimes, timesOf, withYear } from './year/with-year.ts';

const { someone } = await import('../test/actors.ts');

const rounds = 15;
const wantedMs = 400;
const wantedKilobytes = 250;

await withYear(2026, async ({ pool, ask }) => {
  const [staff, officer] = [someone('director'), someone('municipality-officer', { municipality: 'GM9000' })];
  const { rows } = await pool.query("select id from branches.branches where municipality_code = 'GM9000' order by id");
  const point = () => pool.query("select name from organisation.municipalities where code = 'GM9000'");
  const pointMs = median(await timesOf(rounds, point));
  console.log(`load ${loadavg()[0]?.toFixed(1)}; a point query: median ${pointMs.toFixed(2)} ms`);
  for (const [what, actor, path] of [
    ['the whole organisation', staff, '/werk/dashboard?jaar=2026'],
    ['a municipality', staff, '/werk/dashboard?jaar=2026&gebied=municipality:GM9000'],
    ['a branch', staff, `/werk/dashboard?jaar=2026&gebied=branch:${rows[0].id}`],
    ['a municipality, for its officer', officer, '/partner/dashboard?jaar=2026'],
    ['what was promised to all, as CSV', staff, '/werk/dashboard/toezeggingen.csv?jaar=2026'],
  ] as const) {
    const kilobytes = (await ask(path, actor)).byteLength / 1000;
    const times = await timesOf(rounds, () => ask(path, actor));
    const ratio = `${(median(times) / pointMs).toFixed(0)} point queries`;
    console.log(`${what.padEnd(36)} ${kilobytes.toFixed(0).padStart(4)} kB  ${shownTimes(times)}, ${ratio}`);
    if (median(times) > wantedMs || kilobytes > wantedKilobytes) process.exitCode = 1;
  }
});
