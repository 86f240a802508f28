import type { Pool } from 'pg';

/** What goes into which table, in the order in which one refers to the other. */
export type Rows = Record<string, Record<string, unknown>[]>;

const AT_ONCE = 5000;

/** Writes rows of any table, many in one statement. All rows of a table have the same columns. */
export async function insertRows(pool: Pool, rows: Rows): Promise<void> {
  for (const [table, all] of Object.entries(rows)) {
    const columns = Object.keys(all[0] ?? {}).join(', ');
    for (let first = 0; first < all.length; first += AT_ONCE) {
      await pool.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(all.slice(first, first + AT_ONCE))],
      );
    }
  }
}
