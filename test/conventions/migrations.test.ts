import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { root } from '#kernel/root.ts';
import { connectionUrl, writeTypes } from '../../scripts/types.ts';
import { committed } from '../db.ts';
import { excepted } from './exceptions.ts';
import { migrationFaults } from './migrations.ts';
import { schemaOf, sourcesOf } from './sources.ts';

const schemas = ['kernel', ...readdirSync(path.join(root, 'src/modules')).map(schemaOf)];

test('migrations are numbered without a gap, go forward, and keep to one schema', () => {
  const files = sourcesOf('db/migrations/*');
  assert.ok(files.length > 0);
  assert.deepEqual(excepted('migrations', migrationFaults(files, schemas)), []);
});

for (const [what, name, text, fault] of [
  ['a gap', '0002_rooms.sql', '', /the next number is 0001/],
  ['a name without a number', 'rooms.sql', '', /name it like 0001_rooms\.sql/],
  ['a way back', '0001_rooms.sql', '-- down\n', /forward only/],
  ['a dropped schema', '0001_rooms.sql', 'drop schema rooms cascade;', /forward only/],
  ['a schema of no module', '0001_rooms.sql', 'create schema halls;', /halls is the schema of no module/],
  [
    'a second schema',
    '0001_rooms.sql',
    'create table rooms.rooms ();\ninsert into people.accounts values (1);',
    /changes rooms and people/,
  ],
  [
    'an index elsewhere',
    '0001_rooms.sql',
    'create table rooms.rooms ();\ncreate index a on people.accounts (name);',
    /changes rooms and people/,
  ],
  [
    'a view over rows of another',
    '0001_rooms.sql',
    'create view rooms.pub_rooms as select 1 from people.accounts;',
    /reads people\.accounts; read a view people\.pub_/,
  ],
] as const) {
  test(`${what} in a migration is caught`, () => {
    const faults = migrationFaults([{ path: `db/migrations/${name}`, text }], ['rooms', 'people']);
    assert.match(faults.join('\n'), fault);
    assert.equal(faults.length, 1);
  });
}

test('a foreign key into another schema is no breach, nor is a published view', () => {
  const text = `create table rooms.keys (
  account_id uuid references people.accounts on delete cascade -- from people.accounts
);
create unique index keys_account on rooms.keys (account_id);
create view rooms.pub_keys as select 1 from people.pub_accounts;`;
  assert.deepEqual(migrationFaults([{ path: 'db/migrations/0001_rooms.sql', text }], ['rooms']), []);
});

test('the types of the tables are those of the migrated database', () =>
  committed(async (db, config) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-types-'));
    const generated = () => {
      writeTypes(connectionUrl(config), path.join(folder, 'db.types.ts'));
      return readFileSync(path.join(folder, 'db.types.ts'), 'utf8');
    };
    try {
      const kept = readFileSync(path.join(root, 'src/kernel/db.types.ts'), 'utf8');
      assert.equal(generated() === kept, true, 'a migration changed the tables: run npm run types');
      await sql`alter table people.accounts add column planted text`.execute(db);
      assert.match(generated(), /planted: string \| null/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }));
