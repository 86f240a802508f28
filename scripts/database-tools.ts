import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../src/kernel/config.ts';
import { root } from '../src/kernel/root.ts';

/** The settings of the program; ends with its sentences when one is wrong. */
export function settings(): Config {
  const config = readConfig(process.env);
  if ('faults' in config) throw new Error(config.faults.join('\n'));
  return { ...config, dataDir: path.resolve(root, config.dataDir) };
}

/** A file as the user named it: npm runs scripts in the project's folder, and remembers where it was called. */
export const fileFromUser = (name: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

export function programVersion(): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Runs pg_dump or pg_restore, which must be of the server's version or later. */
export function runTool(tool: 'pg_dump' | 'pg_restore', parameters: string[]): void {
  const { status, error } = spawnSync(tool, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error)
    throw new Error(`${tool} is needed for the database of DATABASE_URL: install PostgreSQL's client programs.`);
  if (status !== 0) throw new Error(`${tool} failed.`);
}

/** Runs the work of a command. What goes wrong is shown as a sentence, without the way through the program. */
export async function asCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
