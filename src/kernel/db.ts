import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './db.types.ts';
import { errorFacts, log } from './log.ts';
import { prepareOften } from './prepared-statements.ts';
import type { Refusal, Result } from './result.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

const DATE = 1082;
const INT8 = 20;

/** Days stay text ('2026-11-22'), counts are numbers; anything else as pg gives it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** One pool for the process. Sessions run in UTC: what a day is, is decided in the program, in Europe/Amsterdam. */
export function openDatabase(config: pg.PoolConfig): { db: Db; pool: pg.Pool; close: () => Promise<void> } {
  const pool = new pg.Pool({ max: 10, ...config, types, options: '-c TimeZone=UTC' });
  // A resting connection that breaks (a restart, a fail-over) is replaced at the next query; unheard, it would end the process.
  pool.on('error', (error) => log('warning', 'connection lost', errorFacts(error)));
  pool.on('connect', prepareOften);
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, pool, close: () => db.destroy() };
}

class RolledBack extends Error {
  readonly refused: { ok: false; refusal: Refusal };
  constructor(refused: { ok: false; refusal: Refusal }) {
    super(refused.refusal.code);
    this.refused = refused;
  }
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 4;

const UNIQUE_VIOLATION = '23505';

type DatabaseError = { readonly code?: string; readonly constraint?: string };

/** A row with this key of a form was written meanwhile. Run again, the command finds it. */
const isSentTwice = ({ code, constraint = '' }: DatabaseError): boolean =>
  code === UNIQUE_VIOLATION && constraint.endsWith('_form_key_key');

const mayRetry = (error: unknown): boolean =>
  [SERIALIZATION_FAILURE, DEADLOCK].includes((error as DatabaseError).code ?? '') ||
  isSentTwice(error as DatabaseError);

/**
 * Runs one command in one transaction. A refusal rolls back like an error and then comes out as a value.
 * Runs again when PostgreSQL says that two transactions were in each other's way, or that the same form was sent meanwhile.
 */
export async function inTransaction<T, R extends Refusal>(
  db: Db,
  command: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const run = async (tx: Tx) => {
    const result = await command(tx);
    if (!result.ok) throw new RolledBack(result);
    return result;
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return db.isTransaction ? await inSavepoint(db as Tx, run) : await db.transaction().execute(run);
    } catch (error) {
      if (error instanceof RolledBack) return error.refused as { ok: false; refusal: R };
      if (db.isTransaction || attempt === ATTEMPTS || !mayRetry(error)) throw error;
    }
  }
}

/** Runs a part of a transaction that can be undone alone. Kysely refuses a transaction inside a transaction. */
export async function inSavepoint<T>(tx: Tx, part: (tx: Tx) => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(tx);
  try {
    const value = await part(tx);
    await sql`release savepoint part`.execute(tx);
    return value;
  } catch (error) {
    await sql`rollback to savepoint part; release savepoint part`.execute(tx);
    throw error;
  }
}

/** All reads of one page in one read-only snapshot, so that its figures agree with each other. */
export function inSnapshot<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.isTransaction) return inReadOnlyPart(db as Tx, read);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

/** A part of a transaction that can write nothing, as a read by itself cannot: what would fail there must fail in a test too. */
async function inReadOnlyPart<T>(tx: Tx, read: (tx: Tx) => Promise<T>): Promise<T> {
  await sql`savepoint reading`.execute(tx);
  try {
    await sql`set local transaction_read_only = on`.execute(tx);
    return await read(tx);
  } finally {
    await sql`rollback to savepoint reading`.execute(tx);
    await sql`release savepoint reading`.execute(tx);
  }
}
