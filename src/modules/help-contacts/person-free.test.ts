import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { undone } from '../../../test/db.ts';

/** What would tell who came or helped, when on the day, from where, or in which order. */
const TELLING =
  /person|people|name|mail|phone|birth|age\b|gender|postcode|household|registration|member|card|account|visitor|session|address|device|agent|cookie|token|request|lang|user|who|helper|_at$|_by$|number|serial|seen|moment|version/;
/** Types that a moment or an order can hide in. */
const FINE = /time|interval|serial|inet|cidr|macaddr|json|bytea|xid|bigint|oid/;
/** Whether somebody came along to translate is a yes or a no, and of who helped the kind of work. */
const ALLOWED = ['contacts', 'pub_contacts'].flatMap((table) => [
  `${table}.language_help (boolean)`,
  `${table}.helper_role (text)`,
]);
/** A tally counts, and has the keys of its table. */
const isTally = ({ table, name, type }: Column): boolean =>
  /_tally/.test(table) && (name === 'counted' || (name === 'language_help' && type === 'boolean'));

type Column = { table: string; name: string; type: string; default: string | null };

const tellingColumns = (columns: readonly Column[]): string[] =>
  columns
    .filter((column) => !isTally(column))
    .filter(({ name, type, default: usual }) => TELLING.test(name) || FINE.test(type) || usual !== null)
    .map(({ table, name, type }) => `${table}.${name} (${type})`)
    .filter((column) => !ALLOWED.includes(column));

const column = (name: string, type = 'text', usual: string | null = null): Column => ({
  ...{ table: 'contacts', name, type, default: usual },
});

/** What the coordinator keeps, which is about no visitor. */
const LISTS = ['topics', 'bodies', 'settings', 'pub_topics', 'pub_bodies'];

test('no column about visitors tells who came, when on the day or in which order', () =>
  undone(async (tx) => {
    const { rows } = await sql<Column>`
      select table_name as "table", column_name as name, data_type as type, column_default as "default"
      from information_schema.columns where table_schema = 'help_contacts'`.execute(tx);
    const tables = [...new Set(rows.map(({ table }) => table))].filter((table) => !LISTS.includes(table));
    assert.deepEqual(
      tables.filter((table) => !table.includes('tally')).sort(),
      ['contacts', 'notes', 'pub_contacts', 'pub_questions', 'questions'],
      'each table is looked at, or is a list of the coordinator',
    );
    assert.deepEqual(tellingColumns(rows.filter(({ table }) => !LISTS.includes(table))), []);
  }));

test('the consultation hours of a point count visitors and name none', () =>
  undone(async (tx) => {
    const { rows } = await sql<Column>`
      select table_name as "table", column_name as name, data_type as type, null as "default"
      from information_schema.columns where table_schema = 'help_points' and table_name = 'consultation_hours'`.execute(
      tx,
    );
    const planned = ['begins_at', 'ends_at', 'follows_at', 'version', 'visitors'];
    const others = rows.filter(({ name }) => !planned.includes(name));
    assert.ok(rows.length > planned.length);
    assert.deepEqual(tellingColumns(others), []);
    assert.equal(rows.find(({ name }) => name === 'visitors')?.type, 'integer');
  }));

test('a contact leads to a place and to lists, a note to nothing', () =>
  undone(async (tx) => {
    const { rows } = await sql<{ link: string }>`
      select conrelid::regclass || ' → ' || confrelid::regclass as link from pg_constraint
      where contype = 'f' and connamespace = 'help_contacts'::regnamespace order by 1`.execute(tx);
    assert.deepEqual(
      rows.map(({ link }) => link),
      [
        'help_contacts.contacts → branches.branches',
        'help_contacts.contacts → help_points.points',
        'help_contacts.contacts → organisation.municipalities',
        'help_contacts.questions → help_contacts.bodies',
        'help_contacts.questions → help_contacts.contacts',
        'help_contacts.questions → help_contacts.topics',
        'help_contacts.topics → help_contacts.bodies',
      ],
    );
  }));

for (const planted of [
  column('registered_at', 'timestamp with time zone'),
  column('day', 'timestamp with time zone'),
  column('half_day', 'time without time zone'),
  column('registered_by', 'uuid'),
  column('helper_role', 'uuid'),
  column('language'),
  column('place', 'bigint'),
  column('id', 'uuid', 'gen_random_uuid()'),
  column('day', 'date', 'CURRENT_DATE'),
  { ...column('counted', 'bigint'), table: 'questions' },
])
  test(`${planted.table}.${planted.name} (${planted.type}, ${planted.default}) would tell too much`, () =>
    assert.equal(tellingColumns([planted]).length, 1));
