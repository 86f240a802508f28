import '../../scripts/tsx-loader.ts';
import type { Pool } from 'pg';
import type { Actor } from '#kernel/access.ts';
import { readConfig } from '#kernel/config.ts';
import { type Db, openDatabase } from '#kernel/db.ts';
import { logTo } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { newFolder } from '../program.ts';

const { createApp } = await import('../../src/app.tsx');
const { modules } = await import('../../src/modules.ts');
const { fillYear, WHOLE_YEAR } = await import('./fill-year.ts');

/** The moment at which measurements play. */
export const NOW = new Date('2026-11-22T09:00:00Z');

/** A database with a year of twelve municipalities, and the whole program on it. */
export type WithYear = {
  readonly db: Db;
  readonly pool: Pool;
  /** The bytes of an answer; a visitor asks when nobody is named. Throws for any other answer than 200. */
  readonly ask: (path: string, actor?: Actor) => Promise<Uint8Array>;
};

/** Works with a whole year (8,000 sessions and 60,000 registrations), on a PostgreSQL that was started after it was written. */
export async function withYear(year: number, work: (open: WithYear) => Promise<void>): Promise<void> {
  logTo(() => undefined);
  const { dataDir, remove } = newFolder();
  try {
    await withDatabase(dataDir, async (db, pool) => {
      await migrate(db, 'db/migrations');
      await fillYear(pool, { ...WHOLE_YEAR, year, now: NOW });
      await pool.query('vacuum analyze');
    });
    await withDatabase(dataDir, (db, pool) => work({ db, pool, ask: asking(db) }));
  } finally {
    remove();
  }
}

async function withDatabase(dataDir: string, work: (db: Db, pool: Pool) => Promise<void>): Promise<void> {
  const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
  const { db, pool, close } = openDatabase({ ...server.config, max: 4 });
  try {
    await work(db, pool);
  } finally {
    await close();
    await server.stop();
  }
}

function asking(db: Db): WithYear['ask'] {
  const config = readConfig({});
  if ('faults' in config) throw new Error(config.faults.join());
  const parts = { db, config, box: secretBox(Buffer.alloc(32)), modules, now: () => NOW };
  const apps = new Map<Actor | undefined, ReturnType<typeof createApp>>();
  return async (path, actor) => {
    const app = apps.get(actor) ?? createApp({ ...parts, ...(actor && { recogniseAs: actor }) });
    apps.set(actor, app);
    const answer = await app.request(path, { headers: { host: 'localhost' } });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Sorted, after a first round that fills what is kept. */
export async function timesOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const time = await millisecondsOf(() => work(round));
    if (round > 0) times.push(time);
  }
  return times.sort((a, b) => a - b);
}

/** The 95th percentile, or another, of sorted times. */
export const percentile = (times: readonly number[], part = 0.95): number =>
  times[Math.floor(times.length * part)] ?? 0;
export const median = (times: readonly number[]): number => percentile(times, 0.5);

/** `fastest 3.1, median 4, slowest 12 ms`. */
export const shownTimes = (times: readonly number[]): string =>
  `fastest ${shownMs(times[0])}, median ${shownMs(median(times))}, slowest ${shownMs(times.at(-1))} ms`;

const shownMs = (time = 0): string => time.toFixed(time < 10 ? 1 : 0);
