import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../../src/kernel/migrate.ts';
import { startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { root } from '../../src/kernel/root.ts';
import { aFolder, aUsedDataDir, query, quick } from './testing.ts';

const command = (name: string, file: string, DATA_DIR: string) =>
  promisify(execFile)(process.execPath, [path.join(root, 'scripts', `${name}.ts`), file], {
    env: { PATH: process.env.PATH, DATA_DIR },
  });

test('npm run backup while the program runs, and npm run restore into a new data folder', async (t) => {
  const folder = aFolder(t);
  const restored = path.join(folder, 'restored');
  const dataDir = await aUsedDataDir(t, path.join(folder, 'data'));
  const file = path.join(folder, 'all.backup');
  const server = await startEmbedded({ dataDir, settings: quick });
  t.after(server.stop);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool(server.config) }) });
  const migrations = await migrate(db, path.join(root, 'db/migrations')).finally(() => db.destroy());
  await query(
    server.config,
    `insert into kernel.outbox values (gen_random_uuid(), 'kernel.mail', '{"to":"noor"}', now())`,
  );
  const outbox = 'select id, queue, payload, written_at from kernel.outbox';

  assert.match((await command('backup', file, dataDir)).stdout, /Not in it: .*data\/app-key/);
  assert.equal((await query(server.config, outbox)).length, 1, 'the server still runs for the program');
  await assert.rejects(command('backup', file, dataDir), /exists already/);
  await assert.rejects(command('restore', file, dataDir), /not empty/);
  await command('restore', file, restored);

  const copy = await startEmbedded({ dataDir: restored, settings: quick });
  t.after(copy.stop);
  assert.equal(copy.adopted, false);
  assert.deepEqual(await query(copy.config, outbox), await query(server.config, outbox));
  const applied = await query<{ name: string }>(copy.config, 'select name from kernel.kysely_migration order by name');
  assert.deepEqual(
    applied.map(({ name }) => name),
    migrations,
  );
});

test('a back-up of a folder without a database makes none', async (t) => {
  const folder = aFolder(t);
  await assert.rejects(command('backup', path.join(folder, 'all.backup'), path.join(folder, 'data')), /no database/);
});
