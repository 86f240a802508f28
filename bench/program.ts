import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../src/kernel/root.ts';

export type Running = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> };

const START_MS = 60_000;

/** Starts a server in a process of its own, on a free port that it finds in PORT, and waits until it answers. */
export async function startServer(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/aanbod`, child);
  return { url, pid: child.pid ?? 0, stop: () => stopped(child) };
}

/** The built program itself with a new embedded database, which is thrown away afterwards. */
export async function startProgram(): Promise<Running> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'biebwerk-bench-'));
  const running = await startServer(['dist/main.mjs'], { DATA_DIR: dataDir });
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...running, stop };
}

/** Asks so many times, over so many open connections at once, and gives the seconds it took. Throws for any other answer than 200. */
export async function ask(url: string, requests: number, connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = requests;
  const started = performance.now();
  const visitor = async (): Promise<void> => {
    while (left-- > 0) await bytesOf(url, agent);
  };
  await Promise.all(Array.from({ length: connections }, visitor));
  agent.destroy();
  return (performance.now() - started) / 1000;
}

/** The size of the answer in bytes. */
export function bytesOf(url: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answers ${answer.statusCode}`)),
      );
    });
    request.on('error', reject);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (!(await bytesOf(url).catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    if (performance.now() > deadline) throw new Error(`no answer from ${url}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
