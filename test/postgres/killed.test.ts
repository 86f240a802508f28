import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { isAlive, waitUntil } from '../../src/kernel/postgres/processes.ts';
import { aFolder, aUsedDataDir, kill, killServer, query, quick, startProgram } from './testing.ts';

test('a program that was killed leaves its server to the next one', async (t) => {
  const dataDir = await aUsedDataDir(t);
  const first = await startProgram(t, { dataDir, settings: quick });
  await kill(first.child, 'SIGKILL');

  const second = await startEmbedded({ dataDir, settings: quick });
  t.after(second.stop);
  assert.equal(first.server.adopted, false);
  assert.equal(second.adopted, true);
  assert.equal(second.pid, first.server.pid);

  await second.stop();
  assert.equal(isAlive(second.pid), false);
});

test('nothing that was acknowledged is lost when program and server are killed while writing', async (t) => {
  const dataDir = await aUsedDataDir(t);
  const first = await startProgram(t, { dataDir, write: true });
  await waitUntil(() => first.acknowledged() >= 200, 10_000);
  await Promise.all([killServer(first.server.home), kill(first.child, 'SIGKILL')]);

  const second = await startEmbedded({ dataDir });
  t.after(second.stop);
  const [found] = await query<{ highest: number; count: number }>(
    second.config,
    'select max(number) as highest, count(*)::int as count from rows',
  );
  assert.equal(second.adopted, false);
  assert.ok(found && found.highest >= first.acknowledged(), `${found?.highest} of ${first.acknowledged()}`);
  assert.equal(found.count, found.highest);
});

test('a stale pid file that names a process of something else does not stop the start', async (t) => {
  const dataDir = await aUsedDataDir(t);
  const first = await startProgram(t, { dataDir, settings: quick });
  await Promise.all([killServer(first.server.home), kill(first.child, 'SIGKILL')]);
  // As after a restart of a container, where process ids begin anew. PostgreSQL itself would refuse to start here.
  const stale = [process.ppid, first.server.home, 1, 5432, `${first.server.home}.run`, '', ''].join('\n');
  writeFileSync(path.join(first.server.home, 'postmaster.pid'), stale);

  const second = await startEmbedded({ dataDir, settings: quick });
  t.after(second.stop);
  assert.equal(second.adopted, false);
});

test('two programs that start at once on an empty folder share one server, and the last one out stops it', async (t) => {
  const dataDir = aFolder(t);
  const [one, other] = await Promise.all([
    startProgram(t, { dataDir, settings: quick }),
    startProgram(t, { dataDir, settings: quick }),
  ]);
  assert.equal(one.server.pid, other.server.pid);

  await kill(one.child, 'SIGTERM');
  assert.equal(isAlive(other.server.pid), true);
  await kill(other.child, 'SIGTERM');
  assert.equal(isAlive(other.server.pid), false);
});

test('a note that points at a place which is gone is not taken for an empty library', async (t) => {
  const dataDir = aFolder(t);
  writeFileSync(path.join(dataDir, 'postgresql-is-elsewhere.txt'), `It is in:\n${dataDir}/gone\n`);
  await assert.rejects(startEmbedded({ dataDir, settings: quick }), /nothing is there/);
  rmSync(path.join(dataDir, 'postgresql-is-elsewhere.txt'));
});
