import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { root } from '../src/kernel/root.ts';

export type Running = {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to its first page. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

/** Process groups that run; a bench that is broken off takes them along. */
const groups = new Set<number>();
process.once('SIGINT', () => process.exit(130));
process.once('exit', () => groups.forEach(interrupt));

const START_MS = 60_000;
const POLL_MS = 10;

/** Starts a server in a process of its own, on a free port that it finds in PORT, and waits until it answers. */
export const startServer = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> =>
  startCommand([process.execPath, ...args], env);

/** Starts a server by any command, as a group of processes that ends together, as at Ctrl-C in a terminal. */
export async function startCommand(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const port = await freePort();
  const [program = '', ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
  });
  groups.add(child.pid ?? 0);
  const url = `http://127.0.0.1:${port}`;
  const stop = () => stopped(child);
  try {
    await answering(`${url}/aanbod`, child);
    return { url, pid: child.pid ?? 0, startMs: performance.now() - started, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The program as `npm start` runs it, with a new embedded database, which is thrown away afterwards. */
export async function startProgram(): Promise<Running> {
  const folder = newFolder();
  const running = await startServer(manifest.scripts.start.split(' ').slice(1), { DATA_DIR: folder.dataDir });
  const stop = async (): Promise<void> => {
    await running.stop();
    folder.remove();
  };
  return { ...running, stop };
}

/** A place for a new embedded database, which the server's own user may enter. */
export function newFolder(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'biebwerk-bench-'));
  chmodSync(dataDir, 0o755);
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
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

/** Asks each of these addresses once, over so many open connections at once, and gives the milliseconds of every answer. */
export async function timesOf(urls: readonly string[], connections: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const left = [...urls];
  const times: number[] = [];
  const visitor = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      const started = performance.now();
      await bytesOf(url, agent);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: connections }, visitor));
  agent.destroy();
  return times;
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
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  const { pid = 0 } = child;
  groups.delete(pid);
  if (child.exitCode !== null) return;
  interrupt(pid);
  await once(child, 'exit');
}

function interrupt(group: number): void {
  process.kill(-group, 'SIGINT');
}
