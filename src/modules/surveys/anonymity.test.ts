import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { undone } from '../../../test/db.ts';

/** What would tell who answered, when on the day, from where, or in which order. */
const TELLING =
  /person|people|name|mail|phone|birth|age\b|gender|postcode|household|registration|member|card|account|visitor|session|address|device|agent|cookie|token|request|language|channel|_at$|_by$|number|serial|version_number/;
/** Types that a moment or an order can hide in. */
const FINE = /time|interval|serial|inet|json|bytea|xid|bigint/;

type Column = { table: string; name: string; type: string; default: string | null };

const tellingColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter(({ name, type, default: usual }) => TELLING.test(name) || FINE.test(type) || usual !== null)
    .map(({ table, name, type }) => `${table}.${name} (${type})`);

const column = (name: string, type = 'text', usual: string | null = null): Column => ({
  ...{ table: 'answers', name, type, default: usual },
});

test('the columns of what people answer hold nothing that tells who it was', () =>
  undone(async (tx) => {
    const { rows } = await sql<Column>`
      select table_name as "table", column_name as name, data_type as type, column_default as "default"
      from information_schema.columns
      where table_schema = 'surveys' and table_name in ('answers', 'remarks')`.execute(tx);
    assert.equal(rows.length, 14);
    assert.deepEqual(tellingColumns(rows), []);
  }));

test('a remark leads to no form, and neither leads to a row about people', () =>
  undone(async (tx) => {
    const { rows } = await sql<{ link: string }>`
      select conrelid::regclass || ' → ' || confrelid::regclass as link from pg_constraint
      where contype = 'f' and conrelid in ('surveys.answers'::regclass, 'surveys.remarks'::regclass) order by 1`.execute(
      tx,
    );
    assert.deepEqual(
      rows.map(({ link }) => link),
      ['surveys.answers → surveys.surveys', 'surveys.remarks → surveys.surveys'],
    );
  }));

for (const planted of [
  column('registration_id', 'uuid'),
  column('answered_at', 'timestamp with time zone'),
  column('answered_on', 'timestamp with time zone'),
  column('typed_by', 'uuid'),
  column('language'),
  column('place', 'bigint'),
  column('day', 'date', 'now()'),
])
  test(`${planted.name} (${planted.type}) would tell too much`, () =>
    assert.equal(tellingColumns([planted]).length, 1));
