import { type Db, inSnapshot, type Tx } from './db.ts';
import type { Request } from './http.ts';
import { sharedRead } from './shared-read.ts';

type Read<I, T> = (tx: Tx, input: I, now: Date) => Promise<T>;

/**
 * The reads of a public page in one snapshot, which all visitors share who ask for the same within a second. `input` is
 * data that stays itself as JSON.
 */
export function sharedPage<I, T>(load: Read<I, T>): (c: Request, input: I) => Promise<T> {
  const read = (db: Db, key: string): Promise<T> => {
    const [input, at] = JSON.parse(key) as [I, number];
    return inSnapshot(db, (tx) => load(tx, input, new Date(at)));
  };
  const shared = sharedRead(read);
  return (c, input) => {
    const key = JSON.stringify([input, Math.floor(c.var.now().getTime() / 1000) * 1000]);
    return c.var.actor.kind === 'visitor' ? shared(c.var.db, key) : read(c.var.db, key);
  };
}
