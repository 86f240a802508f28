import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../src/kernel/migrate.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { findPostmaster } from '../src/kernel/postgres/leftovers.ts';
import { isAlive } from '../src/kernel/postgres/processes.ts';
import { root } from '../src/kernel/root.ts';

/** The server of a test run: how to reach it (without a database), and the migrated database to copy. */
export type TestServer = { name: string; config: pg.ClientConfig; template: string; stop: () => Promise<void> };

const TEMPLATE = 'template_biebwerk';
const PREFIX = 'biebwerk-test-';
const SHM_BYTES = 1_000_000_000;

/** Nothing here outlives the run, so nothing needs to survive a power cut. */
const throwaway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a throwaway server with a migrated template database: the bundled one, that of TEST_POSTGRES_BIN (a folder
 * like /usr/lib/postgresql/15/bin), or none at all when TEST_DATABASE_URL names a running one (as superuser).
 */
export async function startTestServer(env: NodeJS.ProcessEnv): Promise<TestServer> {
  const server = env.TEST_DATABASE_URL ? external(env.TEST_DATABASE_URL) : await temporary(env.TEST_POSTGRES_BIN);
  try {
    await makeTemplate(server.config);
    return { ...server, name: await versionOf(server.config), template: TEMPLATE };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

type Server = Pick<TestServer, 'config' | 'stop'>;

function external(connectionString: string): Server {
  const { host, port, user, password, ssl } = new pg.Client({ connectionString });
  return { config: { host, port, user, password: password ?? undefined, ssl }, stop: async () => {} };
}

async function temporary(bin: string | undefined): Promise<Server> {
  const parent = temporaryFolder();
  removeAbandoned(parent);
  const dataDir = mkdtempSync(path.join(parent, `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o711); // as root: the server's user must pass through
  const remove = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ dataDir, settings: { ...throwaway, max_connections: '200' }, bin });
    const { database: _, ...config } = server.config;
    return { config, stop: () => server.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A run that was killed leaves its server working. SIGQUIT ends it at once, but lets it give back shared memory. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const dataDir = path.join(parent, name);
    const server = findPostmaster(path.join(dataDir, 'postgresql'));
    if (server) process.kill(server.pid, 'SIGQUIT');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Copying databases is ten times faster in memory, where there is enough of it. */
function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > SHM_BYTES ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function makeTemplate(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...config, database: 'postgres' });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const pool = new pg.Pool({ ...config, database: TEMPLATE, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db, path.join(root, 'db/migrations')).finally(() => db.destroy());
}

async function versionOf(config: pg.ClientConfig): Promise<string> {
  const client = new pg.Client({ ...config, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return `PostgreSQL ${rows[0]?.server_version}`;
}
