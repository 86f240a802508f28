import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Binaries, program } from './binaries.ts';
import type { Places } from './places.ts';
import { isAlive } from './processes.ts';
import { giveTo, makePrivateFolder } from './server-user.ts';

export const SUPERUSER = 'biebwerk';

/** What a server process is started with: nothing of this program's secrets, and sentences in English. */
export const serverEnvironment = {
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
};

/** How the server is reached: a socket in a folder of its user alone, or a loopback port with a password. */
export type Transport = 'socket' | 'loopback';

export type ClusterOptions = { transport: Transport; durable: boolean };

/**
 * Makes the data folder on the first start: UTF-8, code point order, checksums. It is made beside its place and then
 * renamed, so that a killed or simultaneous first start leaves no half of one.
 */
export function createCluster(binaries: Binaries, places: Places, options: ClusterOptions): void {
  if (hasCluster(places.home)) return;
  if (readdirSync(places.home).length > 0)
    throw new Error(`${places.home} holds something that is no PostgreSQL data.`);
  removeUnfinished(places.home);
  const unfinished = `${places.home}.new-${process.pid}`;
  makePrivateFolder(unfinished, places.user);
  if (options.transport === 'loopback') readPassword(places);
  try {
    execFileSync(program(binaries, 'initdb'), initArguments(binaries, { ...places, home: unfinished }, options), {
      ...places.user,
      env: serverEnvironment,
      cwd: path.parse(places.home).root,
      stdio: 'pipe',
    });
    putInPlace(unfinished, places.home);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  if (process.platform !== 'win32') syncFolder(path.dirname(places.home));
}

/** The password of the loopback transport; made once, for the server's user alone. */
export function readPassword({ password, user }: Places): string {
  if (!existsSync(password)) {
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    giveTo(user, password);
  }
  return readFileSync(password, 'utf8');
}

const hasCluster = (folder: string): boolean => existsSync(path.join(folder, 'PG_VERSION'));

/** When another process was first, its data stays. */
function putInPlace(unfinished: string, home: string): void {
  try {
    rmdirSync(home);
    renameSync(unfinished, home);
  } catch (error) {
    if (!hasCluster(home)) throw error;
  }
}

function initArguments({ major }: Binaries, { home, password }: Places, options: ClusterOptions): string[] {
  const systemLocale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  // The builtin provider (from 17) sorts the same on every system and after every upgrade of it.
  const builtin = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  return [
    ['-D', home, '-U', SUPERUSER, '-E', 'UTF8', `--locale=${systemLocale}`, '--data-checksums', '--no-instructions'],
    builtin,
    options.transport === 'socket' ? ['-A', 'trust'] : ['-A', 'scram-sha-256', `--pwfile=${password}`],
    options.durable ? [] : ['--no-sync'],
  ].flat();
}

function removeUnfinished(home: string): void {
  const folder = path.dirname(home);
  for (const name of readdirSync(folder)) {
    const maker = name.startsWith(`${path.basename(home)}.new-`) ? Number(name.split('-').at(-1)) : Number.NaN;
    if (maker && !isAlive(maker)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Without this a power cut may forget the renaming. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
