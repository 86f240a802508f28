// The planning board, lists and exports with the whole year of twelve municipalities in the database, as the whole program
// answers them, beside the sessions of one municipality read as bare JSON. Run: node bench/planning-board.ts
import '../scripts/tsx-loader.ts';
import { loadavg } from 'node:os';
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
const wantedMs = 200;
const wantedKilobytes = 150;
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
  const started = performance.now();
  await fillYear(pool, { ...WHOLE_YEAR, now });
  const { sessions, registrations } = WHOLE_YEAR;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`a year of ${sessions} sessions and ${registrations} registrations written in ${seconds} s`);

  const config = readConfig({});
  if ('faults' in config) throw new Error(config.faults.join());
  const parts = { db, config, box: secretBox(Buffer.alloc(32)), modules, now: () => now };
  const app = createApp({ ...parts, recogniseAs: someone('programme-maker') });
  const ask = async (path: string): Promise<number> => {
    const answer = await app.request(path, { headers: { host: 'localhost' } });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return bytes;
  };
  const busiest = await pool.query(
    'select session_id from registrations.registrations group by session_id order by count(*) desc, session_id limit 1',
  );
  const signedUp = `/werk/bijeenkomsten/${busiest.rows[0].session_id}/aanmeldingen`;
  const addresses = [
    '/werk/planbord?gemeente=veenrade&jaar=2026',
    '/werk/planbord/lijst.csv?gemeente=veenrade&jaar=2026',
    '/werk/planbord/lijst.xlsx?gemeente=veenrade&jaar=2026',
    '/werk/planbord/bijeenkomsten.csv?gemeente=veenrade&jaar=2026',
    '/werk/programma',
    '/werk/programma/lijst.csv',
    '/werk/toezeggingen',
    signedUp,
    `${signedUp}/lijst.csv`,
  ];
  const bare = await timesOf(async () => {
    const { rows } = await pool.query(
      `select session.* from programme.sessions session join activities.activities activity on activity.id = activity_id
       where municipality_code = 'GM9000'`,
    );
    return JSON.stringify(rows);
  });
  const bareMs = bare[rounds >> 1] ?? 0;
  console.log(
    `load ${loadavg()[0]?.toFixed(1)}; the sessions of one municipality as bare JSON: median ${bareMs.toFixed(0)} ms`,
  );
  for (const address of addresses) {
    const kilobytes = (await ask(address)) / 1000;
    const times = await timesOf(() => ask(address));
    const [median = 0, slowest = 0] = [times[rounds >> 1], times.at(-1)];
    const name = address.replace(/[0-9a-f-]{36}/, ':id').split('?')[0] ?? '';
    const figures = `fastest ${times[0]?.toFixed(0)}, median ${median.toFixed(0)}, slowest ${slowest.toFixed(0)} ms`;
    console.log(
      `${name.padEnd(46)} ${kilobytes.toFixed(0).padStart(5)} kB  ${figures}, ${(median / bareMs).toFixed(1)} times bare`,
    );
    if (median > wantedMs || kilobytes > wantedKilobytes) process.exitCode = 1;
  }
} finally {
  await close();
  await server.stop();
  remove();
}
