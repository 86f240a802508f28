import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Places } from './places.ts';
import { isAlive, processesIn, waitUntil } from './processes.ts';

/** What `postmaster.pid` says of the server that works, or worked, in a data folder. */
export type Postmaster = { pid: number; port: number };

/** The server that works in this data folder now. A stale file may name a process id that is something else by now. */
export function findPostmaster(home: string): Postmaster | undefined {
  const [pid, , , port] = pidFile(home).map(Number);
  if (!pid || !isAlive(pid)) return undefined;
  const pids = processesIn(realpathSync(home));
  return pids && !pids.includes(pid) ? undefined : { pid, port: port || 0 };
}

/**
 * Clears away what a killed server left and a new one would stumble over. First its children, which finish their
 * query before they notice, must be gone: two servers in one folder destroy it. Throws a sentence when they stay.
 */
export async function removeLeftovers({ home, run }: Places): Promise<void> {
  const pids = processesIn(realpathSync(home));
  // Where the system does not tell who works in a folder, PostgreSQL's own check must do.
  if (!pids || !existsSync(path.join(home, 'postmaster.pid'))) return;
  const working = () => processesIn(realpathSync(home)) ?? [];
  if (!(await waitUntil(() => working().length === 0, 30_000))) {
    throw new Error(
      `After a killed PostgreSQL, processes still work in ${home}: ${working().join(', ')}. End them first.`,
    );
  }
  const left = [
    path.join(home, 'postmaster.pid'),
    path.join(run, '.s.PGSQL.5432'),
    path.join(run, '.s.PGSQL.5432.lock'),
  ];
  for (const file of left) rmSync(file, { force: true });
}

function pidFile(home: string): string[] {
  try {
    return readFileSync(path.join(home, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}
