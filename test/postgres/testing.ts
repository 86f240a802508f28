import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from '../../src/kernel/postgres/embedded.ts';
import { findPostmaster } from '../../src/kernel/postgres/leftovers.ts';
import { isAlive, waitUntil } from '../../src/kernel/postgres/processes.ts';

/** A program in a process of its own that uses an embedded server. */
export type Program = { child: ChildProcess; server: Omit<EmbeddedServer, 'stop'>; acknowledged: () => number };

/** For tests of what is not about power cuts: initdb takes half the time. */
export const quick = { fsync: 'off' };

export const isRoot = process.getuid?.() === 0;

/** A folder that goes when the test ends, with the servers in it. Everybody may pass through it, or as `mode` says. */
export function aFolder(t: TestContext, mode = 0o711): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-postgres-'));
  chmodSync(folder, mode);
  t.after(async () => {
    // Not SIGKILL, which would leave the server's shared memory behind for good.
    const homes = globSync(`${folder}/{,*/}{postgresql,data-*}/postmaster.pid`).map((file) => path.dirname(file));
    await Promise.all(homes.map((home) => killServer(home, 'SIGQUIT')));
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

let prepared: Promise<string> | undefined;

/** A data folder that was in use before. Copying one takes a tenth of the time of making one. */
export async function aUsedDataDir(t: TestContext, dataDir = path.join(aFolder(t), 'data')): Promise<string> {
  prepared ??= prepare();
  cpSync(await prepared, dataDir, { recursive: true });
  return dataDir;
}

async function prepare(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-postgres-'));
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = await startEmbedded({ dataDir: folder, settings: quick });
  await server.stop();
  return folder;
}

type ProgramOptions = EmbeddedOptions & { write?: boolean };

/** Starts `program.ts` (or a bundle of it) and waits for its server. The program goes with the test at the latest. */
export async function startProgram(
  t: TestContext,
  options: ProgramOptions,
  spawned: SpawnOptions & { file?: string } = {},
) {
  const { file = fileURLToPath(new URL('./program.ts', import.meta.url)), ...rest } = spawned;
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, [file, JSON.stringify(options)], { ...rest, stdio });
  t.after(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => lines.push(line));
  const said = () => lines.find((line) => line.startsWith('{'));
  await waitUntil(() => said() !== undefined || child.exitCode !== null, 30_000);
  const server = JSON.parse(said() ?? '{}') as Program['server'];
  return { child, server, acknowledged: () => Number(lines.at(-1)) || 0 } satisfies Program;
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Kills the server; its children may take a moment longer. */
export async function killServer(home: string, signal: 'SIGKILL' | 'SIGQUIT' = 'SIGKILL'): Promise<void> {
  const postmaster = findPostmaster(home);
  if (!postmaster) return;
  process.kill(postmaster.pid, signal);
  await waitUntil(() => !isAlive(postmaster.pid), 10_000);
}

export async function query<Row extends pg.QueryResultRow>(config: pg.ClientConfig, text: string): Promise<Row[]> {
  const client = new pg.Client(config);
  await client.connect();
  return client
    .query<Row>(text)
    .then((result) => result.rows)
    .finally(() => client.end());
}
