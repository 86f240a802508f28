import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from './id.ts';

const BYTES = 32;

type Settings = { readonly appKey: Buffer | undefined; readonly dataDir: string };

/** Where the key lies that was made here. Back-ups hold the database, and so never this. */
export const appKeyFile = (config: Pick<Settings, 'dataDir'>): string => path.join(config.dataDir, 'app-key');

/** The bytes of a key as it is written down, in base64 or base64url. Undefined when they are not 32. */
export function readAppKey(text: string): Buffer | undefined {
  const key = /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64url') : undefined;
  return key?.length === BYTES ? key : undefined;
}

/** The key of this installation: that of `APP_KEY`, or one made once in the data folder. Throws for a damaged file. */
export function appKey(config: Settings): Buffer {
  if (config.appKey) return config.appKey;
  const file = appKeyFile(config);
  const key = readAppKey((readFile(file) ?? makeKey(file)).trim());
  if (!key) throw new Error(`${file} holds no key. Put the right one back, or remove it to begin with a new one.`);
  return key;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function readFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name first: of two processes that start at once, both go on with the same key. */
function makeKey(file: string): string {
  const unfinished = `${file}.${newId()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(unfinished, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished);
  }
  return readFileSync(file, 'utf8');
}
