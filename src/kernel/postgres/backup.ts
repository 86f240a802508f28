import { closeSync, createWriteStream, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BackupHeader, type Block, writeBlocks } from './backup-file.ts';

/**
 * Writes all data of a database to a file, as they are at one moment, while the program may go on working. The file
 * appears whole or not at all, and only its owner can read it: it holds everything that the library knows.
 */
export async function backUp(config: pg.ClientConfig, file: string, version: string): Promise<BackupHeader> {
  const client = new pg.Client(config);
  await client.connect();
  const unfinished = `${file}.unfinished`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    await client.query('begin isolation level repeatable read read only');
    const parts = await findParts(client);
    const header = await describe(client, parts, version);
    const target = createWriteStream(unfinished, { mode: 0o600 });
    await pipeline(writeBlocks(header, blocksOf(client, parts)), createGzip({ level: 4 }), target);
    putInPlace(unfinished, file);
    return header;
  } finally {
    rmSync(unfinished, { force: true });
    await client.end();
  }
}

/** The schemas that migrations make: all but PostgreSQL's own and that of the queue program, which makes it itself. */
const OUR_SCHEMAS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'boss')`;

/** Kysely's own records: what makes the tables at a restore, writes these too. */
const NOT_COPIED = `c.relname not in ('kysely_migration', 'kysely_migration_lock')`;

/** Work handed to the queue and not done is written as the outbox holds it, so that it is handed over once more. */
const UNDONE_WORK = `select id, name, data, created_on from boss.job
  where state in ('created', 'retry', 'active') and name !~ '^__pgboss'`;

type Part = { table: string; columns: string[]; query: string };

async function findParts(client: pg.Client): Promise<Part[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as "table",
      array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and ${OUR_SCHEMAS} and ${NOT_COPIED}
    group by 1 order by 1`);
  const parts = rows.map((row) => ({ ...row, query: `select ${row.columns.join(', ')} from ${row.table}` }));
  return [...parts, ...(await undoneWork(client))];
}

async function undoneWork(client: pg.Client): Promise<Part[]> {
  const { rows } = await client.query<{ exists: boolean }>(`select to_regclass('boss.job') is not null as exists`);
  if (!rows[0]?.exists) return [];
  return [{ table: 'kernel.outbox', columns: ['id', 'queue', 'payload', 'written_at'], query: UNDONE_WORK }];
}

async function describe(client: pg.Client, parts: Part[], version: string): Promise<BackupHeader> {
  return {
    format: 'biebwerk-backup-1',
    version,
    madeAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
    parts: parts.map(({ table, columns }) => ({ table, columns })),
    sequences: await findSequences(client),
  };
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kernel.kysely_migration order by name');
  return rows.map((row) => row.name);
}

async function findSequences(client: pg.Client): Promise<BackupHeader['sequences']> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OUR_SCHEMAS} order by 1`);
  const sequences: BackupHeader['sequences'] = [];
  for (const { name } of rows) {
    const found = await client.query<{ value: string; isCalled: boolean }>(
      `select last_value::text as value, is_called as "isCalled" from ${name}`,
    );
    sequences.push(...found.rows.map((row) => ({ name, ...row })));
  }
  return sequences;
}

async function* blocksOf(client: pg.Client, parts: Part[]): AsyncGenerator<Block> {
  for (const [part, { query }] of parts.entries()) {
    const rows = client.query(copyTo(`copy (${query}) to stdout`));
    for await (const data of rows) yield { part, data: data as Buffer };
  }
}

/** A power cut must not leave an empty file under the good name. */
function putInPlace(unfinished: string, file: string): void {
  const handle = openSync(unfinished, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
}
