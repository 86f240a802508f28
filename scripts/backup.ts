// npm run backup [file]: writes all that the library knows to one file, also while the program runs.
import { chmodSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { appKeyFile } from '../src/kernel/app-key.ts';
import { backUp } from '../src/kernel/postgres/backup.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { holdsDatabase } from '../src/kernel/postgres/places.ts';
import { root } from '../src/kernel/root.ts';
import { asCommand, fileFromUser, programVersion, runTool, settings } from './database-tools.ts';

await asCommand(async () => {
  const { databaseUrl, dataDir, appKey } = settings();
  const named = process.argv[2];
  const file = named
    ? fileFromUser(named)
    : path.join(root, 'backups', `biebwerk-${stamp()}.${databaseUrl ? 'dump' : 'backup'}`);
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  mkdirSync(path.dirname(file), { recursive: true });
  if (databaseUrl) dumpExternal(databaseUrl, file);
  else await backUpEmbedded(dataDir, file);
  console.log(`Backed up to ${file}`);
  console.log(`Not in it: ${appKey ? 'APP_KEY' : appKeyFile({ dataDir })}. Keep that apart; it reads apps for codes.`);
});

const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(':', '');

async function backUpEmbedded(dataDir: string, file: string): Promise<void> {
  if (!holdsDatabase(dataDir)) throw new Error(`There is no database in ${dataDir}.`);
  const server = await startEmbedded({ dataDir });
  await backUp(server.config, file, programVersion()).finally(server.stop);
}

function dumpExternal(url: string, file: string): void {
  const unfinished = `${file}.unfinished`;
  runTool('pg_dump', ['--format=custom', `--file=${unfinished}`, `--dbname=${url}`]);
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, file);
}
