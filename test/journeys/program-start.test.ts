import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import type pg from 'pg';
import { waitUntil } from '../../src/kernel/postgres/processes.ts';
import { root } from '../../src/kernel/root.ts';
import { committed } from '../db.ts';
import { aFolder } from '../postgres/testing.ts';

/** The database as an operator names it: a server on a socket, or on an address. */
function addressOf({ host = '', port = 5432, user = '', password, database = '' }: pg.PoolConfig): string {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgres://${encodeURIComponent(user)}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

test('`npm start` builds the program, which says where it is, answers there, and ends when it is told to', (t) =>
  committed(async (_, config) => {
    const port = await freePort();
    const env = {
      ...process.env,
      DATABASE_URL: addressOf(config),
      DATA_DIR: aFolder(t),
      PORT: String(port),
      DEMO: '0',
    };
    const program = spawn(process.execPath, ['scripts/start.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    t.after(() => void program.kill('SIGKILL'));
    let said = '';
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    await waitUntil(() => said.includes('Maak hier het eerste') || program.exitCode !== null, 60_000);
    const address = /Biebwerk draait op (\S+)/.exec(said)?.[1];
    assert.ok(address, said);
    const answer = await fetch(`${address}/readyz`);
    assert.equal(answer.status, 200);
    program.kill('SIGTERM');
    const [code] = await once(program, 'exit');
    assert.equal(code, 0, said);
  }));
