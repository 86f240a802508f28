import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Who runs PostgreSQL. Empty: whoever started this program. */
export type ServerUser = { uid?: number; gid?: number };

/**
 * PostgreSQL refuses to run as root. Started as root, it runs as the owner of the data folder when that is somebody
 * else, and otherwise as `postgres` or, failing that, as `nobody`.
 */
export function serverUserFor(dataFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = findUser('postgres') ?? findUser('nobody');
  if (!user) throw new Error('PostgreSQL cannot run as root: make a user "postgres", or start as an ordinary user.');
  return user;
}

/**
 * Makes a folder for the server's user alone, or takes an existing one: out of root's hands if need be, with all in it.
 * Throws for somebody else's folder: data of another start, or a trap in /tmp, where anybody can make our name first.
 */
export function makePrivateFolder(folder: string, user: ServerUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const wanted = user.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || ![0, wanted].includes(found.uid)) {
    throw new Error(
      `${folder} belongs to another user (${found.uid}): start as that user or as root, or set DATA_DIR.`,
    );
  }
  if (found.uid !== wanted) handOver(folder, user);
  chmodSync(folder, 0o700);
}

/** Makes the server's user the owner, if he is another than who started this program. */
export function giveTo({ uid, gid }: ServerUser, file: string): void {
  if (uid !== undefined && gid !== undefined) lchownSync(file, uid, gid);
}

/** Whether the server's user can read and search this folder. Asked of the system, which alone knows every rule. */
export function canEnter(folder: string, user: ServerUser): boolean {
  if (user.uid === undefined) return true;
  const test = ['-c', 'test -r "$1" && test -x "$1"', 'sh', folder];
  return spawnSync('/bin/sh', test, { ...user, cwd: '/' }).status === 0;
}

/** Lets everybody read a folder that was made under a strict umask. */
export function letEverybodyRead(folder: string): void {
  execFileSync('chmod', ['-R', 'a+rX', folder]);
}

function handOver(folder: string, user: ServerUser): void {
  if (user.uid === undefined) throw new Error(`${folder} belongs to root: start as root, or set DATA_DIR.`);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) giveTo(user, path.join(folder, name));
  giveTo(user, folder);
}

function findUser(name: string): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
