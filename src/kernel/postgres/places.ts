import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canEnter, makePrivateFolder, type ServerUser, serverUserFor } from './server-user.ts';

/** Where an embedded server lives. `home` holds the data, `run` the socket; the rest belongs to who started it. */
export type Places = { home: string; run: string; log: string; password: string; user: ServerUser };

/** A Unix socket's path holds at most 103 bytes on macOS (107 on Linux), of which the file's name takes 14. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;
const NOTE = 'postgresql-is-elsewhere.txt';

/**
 * Decides where data and socket go, and makes those folders: `<dataDir>/postgresql` and `<dataDir>/postgresql.run`.
 * A note in the data folder names another place, chosen once, when the server's user cannot enter the data folder.
 */
export function settlePlaces(dataDir: string, fallback: string): Places {
  mkdirSync(dataDir, { recursive: true });
  const beside = path.join(realpathSync(dataDir), 'postgresql');
  const chosen = readNote(dataDir) ?? (existsSync(beside) ? realpathSync(beside) : beside);
  const user = serverUserFor(chosen);
  makePrivateFolder(chosen, user);
  const home = canEnter(chosen, user) ? chosen : moveElsewhere(chosen, fallback, user);
  const run = socketFolder(home);
  makePrivateFolder(run, user);
  return { home, run, log: `${beside}.log`, password: `${home}.password`, user };
}

/** Whether a server was ever started on this data folder. */
export const holdsDatabase = (dataDir: string): boolean =>
  existsSync(path.join(dataDir, NOTE)) || existsSync(path.join(dataDir, 'postgresql'));

function readNote(dataDir: string): string | undefined {
  const note = path.join(dataDir, NOTE);
  if (!existsSync(note)) return undefined;
  const place = readFileSync(note, 'utf8').trim().split('\n').at(-1) ?? '';
  if (existsSync(place)) return place;
  throw new Error(
    `${note} says that the database is in ${place}, but nothing is there. Remove the note to begin anew.`,
  );
}

function moveElsewhere(here: string, fallback: string, user: ServerUser): string {
  if (existsSync(path.join(here, 'PG_VERSION'))) {
    throw new Error(`PostgreSQL's user can no longer enter ${here}: let him search the folders above it.`);
  }
  const home = path.join(fallback, `data-${shortHash(here)}`);
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  makePrivateFolder(home, user);
  const reason = `PostgreSQL cannot run as root, and its user cannot enter this folder. The database is in:\n${home}\n`;
  writeFileSync(path.join(path.dirname(here), NOTE), reason);
  rmdirSync(here);
  console.log(`PostgreSQL runs as a user who cannot enter ${path.dirname(here)}; the database is in ${home}.`);
  return home;
}

function socketFolder(home: string): string {
  const beside = `${home}.run`;
  return Buffer.byteLength(beside) <= LONGEST_SOCKET_FOLDER ? beside : `/tmp/biebwerk-${shortHash(home)}`;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
