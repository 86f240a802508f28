// A thousand households at once want one of forty places, at two web processes on the bundled PostgreSQL: whether forty get
// one and everybody is answered, and how fast beside updates of single rows in the same run. Run: node bench/registrations.ts
import '../scripts/tsx-loader.ts';
import { loadavg } from 'node:os';
import { addDays, today } from '#kernel/days.ts';
import { inTransaction, openDatabase, type Tx } from '#kernel/db.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { ok } from '#kernel/result.ts';
import { connectionUrl } from '../scripts/types.ts';
import { newFolder, startServer } from './program.ts';
import { type Answer, better, type Pace, postAll, timed } from './rush.ts';

const { registerMunicipality } = await import('../src/modules/organisation/testing.ts');
const { aLecture } = await import('../src/modules/registrations/testing.ts');

const [households, seats] = [1000, 40];
const rounds = 3;
const wanted = 0.25;

const names = {
  bare: 'update of a row each, no HTTP',
  ownRow: 'update of a row each',
  oneRow: 'update of one and the same row',
  full: 'registration, the others are told it is full',
  waiting: 'registration, the others wait',
} as const;
type Kind = keyof typeof names;

const folder = newFolder();
const server = await startEmbedded({ dataDir: folder.dataDir });
const { db, pool, close } = openDatabase({ ...server.config, max: 20 });
const closers: (() => Promise<void>)[] = [];
const best: Partial<Record<Kind, Pace>> = {};

const ctxOf = (tx: Tx) => ({ tx, actor: { kind: 'program', name: 'bench' } as const, now: new Date() });

async function prepare(): Promise<string[]> {
  await migrate(db, 'db/migrations');
  const coevorden = { code: 'GM0109', name: 'Coevorden' };
  await inTransaction(db, async (tx) => ok(await registerMunicipality(ctxOf(tx), coevorden)));
  await pool.query('create schema bench create table rows (row integer primary key, updates integer not null)');
  await pool.query('insert into bench.rows select row, 0 from generate_series(0, $1::int - 1) row', [households]);
  const env = { DATABASE_URL: connectionUrl(server.config), DATA_DIR: folder.dataDir, ROLE: 'web' };
  const urls: string[] = [];
  for (const _ of ['one', 'other']) {
    const web = await startServer(['bench/registrations-server.ts'], env);
    closers.push(web.stop);
    urls.push(web.url);
  }
  return urls;
}

/** A lecture of which the places are all free, in a fortnight. */
async function aSession(): Promise<string> {
  const days = [addDays(today(new Date()), 14)];
  const made = await inTransaction(db, async (tx) => ok(await aLecture(ctxOf(tx), { seatsOnline: seats, days })));
  return made.ok ? (made.value.sessionIds[0] ?? '') : '';
}

const count = (answers: readonly Answer[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(answers, ({ text }) => text)].map(([text, each]) => [text, each.length]));

async function register(kind: Kind, rush: (path: (index: number) => string) => ReturnType<typeof postAll>) {
  const session = await aSession();
  const { answers, pace } = await rush(() => `/meting/aanmelding/${session}?waits=${kind === 'waiting' ? 1 : 0}`);
  const { placed, [kind]: others } = count(answers);
  const { rows } = await pool.query('select taken from registrations.counters where subject_id = $1', [session]);
  if (placed !== seats || rows[0]?.taken !== seats || others !== households - seats) {
    throw new Error(`not exactly ${seats} places, or somebody without an answer: ${JSON.stringify(count(answers))}`);
  }
  return pace;
}

/** Everything once, in turns, so that what else the machine does falls on all alike. Half of the households ask each process. */
async function measure(urls: readonly string[]): Promise<Record<Kind, Pace>> {
  const rush = (path: (index: number) => string) =>
    postAll(Array.from({ length: households }, (_, index) => `${urls[index % urls.length]}${path(index)}`));
  const update = 'update bench.rows set updates = updates + 1 where row = $1';
  const bare = await timed(households, async (row) => (await pool.query(update, [row])).command);
  return {
    bare: bare.pace,
    ownRow: (await rush((index) => `/meting/regel/${index}`)).pace,
    oneRow: (await rush(() => '/meting/regel/0')).pace,
    full: await register('full', rush),
    waiting: await register('waiting', rush),
  };
}

function report(): void {
  console.log(
    `${households} at once for ${seats} places: ${seats} placed, everybody answered, best of ${rounds} rounds`,
  );
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
  const rateOf = (kind: Kind): number => best[kind]?.perSecond ?? 0;
  for (const [kind, name] of Object.entries(names) as [Kind, string][]) {
    const ratios = (['bare', 'ownRow', 'oneRow'] as const).map((other) => (rateOf(kind) / rateOf(other)).toFixed(2));
    const figures = `${rateOf(kind).toFixed(0).padStart(5)}/s, p95 ${(best[kind]?.p95 ?? 0).toFixed(0).padStart(5)} ms`;
    console.log(`${name.padEnd(46)}${figures}   of the updates ${ratios.join(', ')}`);
  }
  if (Math.min(rateOf('full'), rateOf('waiting')) < wanted * rateOf('ownRow')) process.exitCode = 1;
}

try {
  const urls = await prepare();
  await measure(urls);
  for (let round = 0; round < rounds; round++) {
    const paces = await measure(urls);
    for (const kind of Object.keys(names) as Kind[]) best[kind] = better(best[kind], paces[kind]);
  }
  report();
} finally {
  await Promise.all(closers.map((stop) => stop()));
  await close();
  await server.stop();
  folder.remove();
}
