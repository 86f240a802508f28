import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, program } from './binaries.ts';
import { serverEnvironment, type Transport } from './cluster.ts';
import type { Places } from './places.ts';
import { giveTo } from './server-user.ts';

export type Settings = Record<string, string>;

const LOG_BYTES = 10_000_000;

/** For a server beside one program; the log keeps no data of persons, which PostgreSQL's details and queries hold. */
const ownSettings: Settings = {
  max_connections: '100',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Tells whether the process just launched has ended, as it does when it cannot start. */
export type Launched = { hasEnded: () => boolean };

/** Starts a server process that outlives this one, so that a killed program loses no work of the database. */
export async function launch(
  binaries: Binaries,
  places: Places,
  wanted: { transport: Transport; settings: Settings },
): Promise<Launched> {
  keepLogSmall(places.log);
  const settings = { ...ownSettings, ...(await addressSettings(places, wanted.transport)), ...wanted.settings };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return wanted.transport === 'socket'
    ? launchProcess(program(binaries, 'postgres'), ['-D', places.home, ...options], places)
    : launchByPgCtl(binaries, places, options);
}

/** The last lines that the server wrote, for the sentence of an error. */
export const endOfLog = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');

async function addressSettings({ run }: Places, transport: Transport): Promise<Settings> {
  if (transport === 'socket') return { listen_addresses: '', unix_socket_directories: run };
  return { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await freePort()) };
}

function launchProcess(postgres: string, parameters: string[], { log, user }: Places): Launched {
  const output = openSync(log, 'a');
  const child = spawn(postgres, parameters, {
    ...user,
    env: serverEnvironment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  return { hasEnded: () => failed || child.exitCode !== null || child.signalCode !== null };
}

/** On Windows only pg_ctl can start a server for an administrator, and it wants the options as one text. */
async function launchByPgCtl(binaries: Binaries, { home, log, user }: Places, options: string[]): Promise<Launched> {
  const quoted = options.map((option) => `"${option}"`).join(' ');
  closeSync(openSync(log, 'a'));
  giveTo(user, log); // here the server opens it, elsewhere this process does
  await promisify(execFile)(program(binaries, 'pg_ctl'), ['start', '-W', '-s', '-D', home, '-l', log, '-o', quoted], {
    ...user,
    env: serverEnvironment,
    cwd: path.parse(home).root,
  });
  return { hasEnded: () => false };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function keepLogSmall(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(log, `${log}.old`);
}
