// npm run restore <file>: fills an empty database from a back-up.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { isUsed, restore } from '../src/kernel/postgres/restore.ts';
import { root } from '../src/kernel/root.ts';
import { asCommand, fileFromUser, runTool, settings } from './database-tools.ts';

await asCommand(async () => {
  const { databaseUrl, dataDir } = settings();
  const file = fileFromUser(process.argv[2] ?? '');
  if (!process.argv[2] || !existsSync(file)) throw new Error('Name the file of a back-up: npm run restore <file>');
  if (databaseUrl) await restoreExternal(databaseUrl, file);
  else await restoreEmbedded(dataDir, file);
});

async function restoreEmbedded(dataDir: string, file: string): Promise<void> {
  const server = await startEmbedded({ dataDir });
  const from = { file, migrations: path.join(root, 'db/migrations') };
  const header = await restore(server.config, from).finally(server.stop);
  console.log(`Restored into ${dataDir}: made by Biebwerk ${header.version} at ${header.madeAt}.`);
}

async function restoreExternal(url: string, file: string): Promise<void> {
  if (await isUsed({ connectionString: url })) throw new Error('The database of DATABASE_URL is not empty.');
  runTool('pg_restore', ['--exit-on-error', '--single-transaction', '--no-owner', `--dbname=${url}`, file]);
  console.log('Restored into the database of DATABASE_URL.');
}
