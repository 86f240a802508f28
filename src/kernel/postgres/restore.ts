import { copyFileSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate } from '../migrate.ts';
import { type BackupHeader, type Block, readBlocks } from './backup-file.ts';

export type RestoreFrom = { file: string; migrations: string };

/**
 * Fills an empty database from a back-up, as it was: first into a new database beside it, which takes its place when
 * all has arrived. Throws a sentence, and changes nothing, when the database holds tables or the file is damaged.
 */
export async function restore(config: pg.ClientConfig, from: RestoreFrom): Promise<BackupHeader> {
  const name = config.database ?? '';
  const beside = `${name}_restoring`;
  await refuseUsed(config);
  await asAdmin(config, `drop database if exists ${quoted(beside)} with (force)`, `create database ${quoted(beside)}`);
  try {
    const header = await fill({ ...config, database: beside }, from);
    await asAdmin(
      config,
      `drop database ${quoted(name)}`,
      `alter database ${quoted(beside)} rename to ${quoted(name)}`,
    );
    return header;
  } catch (error) {
    await asAdmin(config, `drop database if exists ${quoted(beside)} with (force)`);
    throw error;
  }
}

const quoted = (name: string): string => pg.escapeIdentifier(name);

/** Whether tables were made in this database. */
export async function isUsed(config: pg.ClientConfig): Promise<boolean> {
  return withClient(config, async (client) => {
    const found = await client.query(`select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1`);
    return found.rowCount !== 0;
  });
}

async function refuseUsed(config: pg.ClientConfig): Promise<void> {
  if (!(await isUsed(config))) return;
  throw new Error(
    'The database is not empty. Restore into a new data folder: DATA_DIR=./data-restored npm run restore <file>',
  );
}

async function asAdmin(config: pg.ClientConfig, ...statements: string[]): Promise<void> {
  await withClient({ ...config, database: 'postgres' }, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  return work(client).finally(() => client.end());
}

async function fill(config: pg.ClientConfig, { file, migrations }: RestoreFrom): Promise<BackupHeader> {
  try {
    return await pipeline(createReadStream(file), createGunzip(), async (content: AsyncIterable<Buffer>) => {
      const { header, blocks } = await readBlocks(content);
      await makeTables(config, header, migrations);
      await withClient(config, (client) => load(client, header, blocks));
      return header;
    });
  } catch (error) {
    throw new Error(`${file} cannot be restored: ${(error as Error).message}.`, { cause: error });
  }
}

/** Exactly the migrations of the back-up, so that later ones find its data when the program starts. */
async function makeTables(config: pg.ClientConfig, header: BackupHeader, folder: string): Promise<void> {
  const lacking = header.migrations.find((name) => !existsSync(path.join(folder, `${name}.sql`)));
  if (lacking) throw new Error(`it was made by a newer Biebwerk (${header.version}), with migration ${lacking}`);
  const chosen = mkdtempSync(path.join(tmpdir(), 'biebwerk-migrations-'));
  for (const name of header.migrations)
    copyFileSync(path.join(folder, `${name}.sql`), path.join(chosen, `${name}.sql`));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...config, max: 1 }) }) });
  await migrate(db, chosen).finally(() => db.destroy());
  rmSync(chosen, { recursive: true });
}

async function load(client: pg.Client, header: BackupHeader, blocks: AsyncGenerator<Block>): Promise<void> {
  await client.query('begin');
  // The rows agreed with each other when they were copied: no order suits every foreign key, and no trigger is due.
  await client.query('set local session_replication_role = replica');
  const tables = [...new Set(header.parts.map(({ table }) => table))];
  if (tables.length > 0) await client.query(`truncate ${tables.join(', ')}`);
  for await (const { part, rows } of byPart(blocks)) {
    const { table, columns } = header.parts[part] ?? { table: '', columns: [] };
    await pipeline(rows, client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)));
  }
  for (const { name, value, isCalled } of header.sequences) {
    await client.query('select setval($1, $2, $3)', [name, value, isCalled]);
  }
  await refreshViews(client);
  await client.query('commit');
}

async function refreshViews(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, matviewname) as name from pg_matviews`,
  );
  for (const { name } of rows) await client.query(`refresh materialized view ${name}`);
}

/** The blocks of one part after another, each part as one stream. */
async function* byPart(blocks: AsyncGenerator<Block>): AsyncGenerator<{ part: number; rows: Readable }> {
  let next = await blocks.next();
  while (!next.done) {
    const part = next.value.part;
    const rows = async function* () {
      for (; !next.done && next.value.part === part; next = await blocks.next()) yield next.value.data;
    };
    yield { part, rows: Readable.from(rows()) };
  }
}
