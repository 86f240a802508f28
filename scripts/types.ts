// Writes src/kernel/db.types.ts from the migrations: `npm run types` after each new migration.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type pg from 'pg';
import { root } from '../src/kernel/root.ts';
import { startTestServer } from './test-server.ts';

const TYPE_MAPPING = JSON.stringify({ int8: 'number', timestamptz: 'Date', time: 'string' });

/**
 * Generates the table types of the migrated database at `url`: days and times as text, counts as numbers,
 * columns in camelCase. Partitions and the schema of the job queue stay out.
 */
export function writeTypes(url: string, outFile = path.join(root, 'src/kernel/db.types.ts')): void {
  const options = [
    '--dialect=postgres',
    '--camel-case',
    '--date-parser=string',
    '--numeric-parser=string',
    `--type-mapping=${TYPE_MAPPING}`,
    '--exclude-pattern=(boss|public).*',
    `--url=${url}`,
    `--out-file=${outFile}`,
  ];
  execFileSync(path.join(root, 'node_modules/.bin/kysely-codegen'), options, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The address of a database, for tools that take nothing else; a socket's folder stands where the host does. */
export function connectionUrl({
  user = '',
  password,
  host = 'localhost',
  port,
  database = '',
}: pg.ClientConfig): string {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgres://${encodeURIComponent(user)}${secret}@${encodeURIComponent(host)}${port ? `:${port}` : ''}/${database}`;
}

if (import.meta.main) {
  const server = await startTestServer(process.env);
  try {
    writeTypes(connectionUrl({ ...server.config, database: server.template }));
  } finally {
    await server.stop();
  }
}
