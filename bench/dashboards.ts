// Dashboards with the whole year of twelve municipalities in the database (8,000 sessions and 60,000 registrations), as the
// whole program answers them, beside one point query of the same run. Run: node bench/dashboards.ts
import '../scripts/tsx-loader.ts';
import { loadavg } from 'node:os';
import type { Actor } from '#kernel/access.ts';
import { readConfig } from '#kernel/config.ts';
import { openDatabase } from '#kernel/db.ts';
import { logTo } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { newFolder } from './program.ts';

const { createApp } = await import('../src/app.tsx');
const { modules } = await import('../src/modules.ts');
const { someone } = await import('../test/actors.ts');
const { fillYear, WHOLE_YEAR } = await import('./year/fill-year.ts');

const rounds = 15;
const wantedMs = 400;
const wantedKilobytes = 250;
const now = new Date('2026-11-22T09:00:00Z');

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    await work();
    if (round > 0) times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

logTo(() => undefined);
const { dataDir, remove } = newFolder();
const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
const { db, pool, close } = openDatabase({ ...server.config, max: 4 });
try {
  await migrate(db, 'db/migrations');
  await fillYear(pool, { ...WHOLE_YEAR, now });
  await pool.query('vacuum analyze');
  const config = readConfig({});
  if ('faults' in config) throw new Error(config.faults.join());
  const parts = { db, config, box: secretBox(Buffer.alloc(32)), modules, now: () => now };
  const ask = async (actor: Actor, path: string): Promise<number> => {
    const app = createApp({ ...parts, recogniseAs: actor });
    const answer = await app.request(path, { headers: { host: 'localhost' } });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return (await answer.arrayBuffer()).byteLength;
  };
  const [staff, officer] = [someone('director'), someone('municipality-officer', { municipality: 'GM9000' })];
  const { rows } = await pool.query("select id from branches.branches where municipality_code = 'GM9000' order by id");
  const point = await timesOf(() => pool.query("select name from organisation.municipalities where code = 'GM9000'"));
  const pointMs = point[rounds >> 1] ?? 0;
  console.log(`load ${loadavg()[0]?.toFixed(1)}; a point query: median ${pointMs.toFixed(2)} ms`);
  for (const [what, actor, path] of [
    ['the whole organisation', staff, '/werk/dashboard?jaar=2026'],
    ['a municipality', staff, '/werk/dashboard?jaar=2026&gebied=municipality:GM9000'],
    ['a branch', staff, `/werk/dashboard?jaar=2026&gebied=branch:${rows[0].id}`],
    ['a municipality, for its officer', officer, '/partner/dashboard?jaar=2026'],
    ['what was promised to all, as CSV', staff, '/werk/dashboard/toezeggingen.csv?jaar=2026'],
  ] as const) {
    const kilobytes = (await ask(actor, path)) / 1000;
    const times = await timesOf(() => ask(actor, path));
    const [fastest = 0, median = 0, slowest = 0] = [times[0], times[rounds >> 1], times.at(-1)];
    const milliseconds = `fastest ${fastest.toFixed(0)}, median ${median.toFixed(0)}, slowest ${slowest.toFixed(0)} ms`;
    const ratio = `${(median / pointMs).toFixed(0)} point queries`;
    console.log(`${what.padEnd(36)} ${kilobytes.toFixed(0).padStart(4)} kB  ${milliseconds}, ${ratio}`);
    if (median > wantedMs || kilobytes > wantedKilobytes) process.exitCode = 1;
  }
} finally {
  await close();
  await server.stop();
  remove();
}
