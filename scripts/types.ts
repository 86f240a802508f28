// Writes src/kernel/db.types.ts from the migrations: `npm run types` after each new migration.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../src/kernel/root.ts';

const TYPE_MAPPING = JSON.stringify({ int8: 'number', timestamptz: 'Date', time: 'string' });

/**
 * Generates the table types of the migrated database at `url`: days and times as text, counts as numbers,
 * columns in camelCase. Partitions and the schema of the job queue stay out.
 */
export function writeTypes(url: string): void {
  const options = [
    '--dialect=postgres',
    '--camel-case',
    '--date-parser=string',
    '--numeric-parser=string',
    `--type-mapping=${TYPE_MAPPING}`,
    '--exclude-pattern=(boss|public).*',
    `--url=${url}`,
    `--out-file=${path.join(root, 'src/kernel/db.types.ts')}`,
  ];
  execFileSync(path.join(root, 'node_modules/.bin/kysely-codegen'), options, { stdio: 'inherit' });
}
