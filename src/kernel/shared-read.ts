import type { Db } from './db.ts';

const KEPT_MS = 1000;

type Kept<T> = { readonly value: Promise<T>; readonly until: number };

/**
 * A read whose outcome all visitors of this process share for a second, so that a busy page asks the database once and
 * not once for each of them. Inside a transaction nothing is kept, nor is a read that failed. Whoever has signed in
 * reads anew: who changes something must see it changed.
 */
export function sharedRead<K extends string | number, T>(
  read: (db: Db, key: K) => Promise<T>,
  clock: () => number = () => performance.now(),
): (db: Db, key: K) => Promise<T> {
  const keptBy = new WeakMap<Db, Map<K, Kept<T>>>();
  return (db, key) => {
    if (db.isTransaction) return read(db, key);
    const kept = keptBy.get(db) ?? new Map<K, Kept<T>>();
    keptBy.set(db, kept);
    const now = clock();
    const known = kept.get(key);
    if (known && now < known.until) return known.value;
    const value = read(db, key);
    for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
    kept.set(key, { value, until: now + KEPT_MS });
    value.catch(() => kept.delete(key));
    return value;
  };
}
