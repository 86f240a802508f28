import { sql } from 'kysely';
import type { Tx } from './db.ts';

/**
 * Puts rows in the place of what stood under their ids, or adds them, all with the same fields and at once: thousands go as
 * one piece of JSON. A row that was there gets the next version. `table` is `schema.table`.
 */
export async function upsertRows(tx: Tx, table: string, rows: readonly { readonly id: string }[]): Promise<void> {
  const told = rows.map(inColumns);
  const names = Object.keys(told[0] ?? {}).filter((column) => column !== 'id');
  if (names.length === 0) return;
  const columns = sql.join(names.map((column) => sql.ref(column)));
  const said = sql.join(names.map((column) => sql.ref(`excluded.${column}`)));
  await sql`insert into ${sql.table(table)} as known (id, ${columns})
    select id, ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(told)}::json)
    on conflict (id) do update set (${columns}) = row(${said}), version = known.version + 1`.execute(tx);
}

const inColumns = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`), value]),
  );
