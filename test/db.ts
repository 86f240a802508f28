import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { type Db, inTransaction, openDatabase, type Tx } from '#kernel/db.ts';
import type { Result } from '#kernel/result.ts';

/** The run's server and its migrated template, as `scripts/test.ts` hands them over. */
const server = JSON.parse(process.env.TEST_SERVER ?? 'null') as pg.ClientConfig | null;
const template = process.env.TEST_TEMPLATE ?? '';

const configOf = (database: string): pg.PoolConfig => {
  if (!server) throw new Error('There is no test database. Run the tests with `npm test`.');
  return { ...server, database };
};

const CONNECTIONS = 30;

class Undone extends Error {}

let shared: ReturnType<typeof openDatabase> | undefined;

async function sharedDatabase(): Promise<Db> {
  if (shared) return shared.db;
  const database = await copyOf(template);
  shared ??= openDatabase({ ...configOf(database), idleTimeoutMillis: 200, allowExitOnIdle: true });
  return shared.db;
}

/** Runs a test in a transaction that is undone afterwards. Commands inside it get savepoints. */
export async function undone(test: (tx: Tx) => Promise<void>): Promise<void> {
  const db = await sharedDatabase();
  await db
    .transaction()
    .execute(async (tx) => {
      await test(tx);
      throw new Undone();
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
}

/** A database of its own, for a test that needs real commits or several connections. It is dropped afterwards. */
export async function committed(test: (db: Db, url: pg.PoolConfig) => Promise<void>): Promise<void> {
  const own = await ownDatabase();
  try {
    await test(own.db, own.config);
  } finally {
    await own.drop();
  }
}

/**
 * The same with every connection open: who comes first would otherwise be through before the others are connected, and a
 * test of a lock would stay green without it.
 */
export const racing = (test: (db: Db, url: pg.PoolConfig) => Promise<void>): Promise<void> =>
  committed(async (db, config) => {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => sql`select 1`.execute(db)));
    await test(db, config);
  });

const MOMENT_MS = 300;

type Command<T> = (tx: Tx) => Promise<Result<T>>;

/**
 * Begins the second when the first is done but not committed. Where a lock protects them the second waits for the first;
 * without it, it is through at once, having seen nothing of the first.
 */
export async function overlapping<A, B>(
  db: Db,
  first: Command<A>,
  second: Command<B>,
): Promise<[Result<A>, Result<B>]> {
  let later: Promise<Result<B>> | undefined;
  const earlier = await inTransaction(db, async (tx) => {
    const result = await first(tx);
    later = inTransaction(db, second);
    await Promise.race([later, setTimeout(MOMENT_MS)]);
    return result;
  });
  if (!later) throw new Error('the first did not come so far');
  return [earlier, await later];
}

export type OwnDatabase = { db: Db; config: pg.PoolConfig; drop: () => Promise<void> };

/** The same for tests that share one: who asks for it drops it. A copy of the migrated template, or of another database. */
export async function ownDatabase(of = template): Promise<OwnDatabase> {
  const database = await copyOf(of);
  const { db, close } = openDatabase({ ...configOf(database), max: CONNECTIONS });
  const drop = async () => {
    await close();
    await dropDatabase(database);
  };
  return { db, config: configOf(database), drop };
}

/** A database that is filled once, for `ownDatabase` to copy as often as it takes: its name. Who asks for it drops it. */
export async function filledDatabase(fill: (db: Db) => Promise<void>): Promise<string> {
  const database = await copyOf(template);
  const { db, close } = openDatabase(configOf(database));
  await fill(db).finally(close);
  return database;
}

export const dropDatabase = (database: string): Promise<unknown> =>
  asAdmin((client) => client.query(`drop database ${database} with (force)`));

async function copyOf(source: string): Promise<string> {
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin((client) => client.query(`create database ${database} template ${source}`));
  return database;
}

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(configOf('postgres'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
