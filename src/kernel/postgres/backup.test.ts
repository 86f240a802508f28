import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import { root } from '../root.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const FIRST = `
  create schema kernel_like;
  create schema shelf;
  create table kernel_like.settings (name text primary key, value text);
  insert into kernel_like.settings values ('colour', 'green');
  create table shelf.copies (id int primary key, book_id int not null);
  create table shelf.books (id int generated always as identity primary key, title text, cover bytea,
    follows int references shelf.books, title_length int generated always as (length(title)) stored);
  alter table shelf.copies add foreign key (book_id) references shelf.books;
  create table shelf.loans (day date not null, copy_id int) partition by range (day);
  create table shelf.loans_2026 partition of shelf.loans for values from ('2026-01-01') to ('2027-01-01');
  alter table kernel_like.settings add column book_id int references shelf.books;
  create function shelf.refuse() returns trigger language plpgsql as $$ begin raise 'written twice'; end $$;
  create trigger refuse before insert on kernel_like.settings for each row execute function shelf.refuse();
  create schema if not exists kernel;
  create table kernel.outbox (id uuid primary key, queue text not null, payload jsonb not null, written_at timestamptz not null);`;
/** What keeps tallies, and one of the loans. */
const TALLY = `${sqlOf('tallies')}
  select kernel.keep_tally('shelf.loans', 'shelf.loan_tally', 'day', '{copy_id}');`;
const ROWS = `
  insert into shelf.books (title, cover, follows) values (E'De tab\\t, de regel\\nen \\\\.', '\\x00ff0a5c', null), ('Deel twee', null, 1);
  update shelf.books set follows = 2 where id = 1;
  insert into shelf.copies values (7, 2), (8, 1);
  update kernel_like.settings set value = 'blue', book_id = 2;
  insert into shelf.loans values ('2026-11-22', 7);
  create schema boss;
  create table boss.job (id uuid, name text, data jsonb, created_on timestamptz, state text);
  insert into boss.job values
    ('00000000-0000-4000-8000-000000000001', 'kernel.mail', '{"to":"noor"}', '2026-11-22 09:00Z', 'retry'),
    ('00000000-0000-4000-8000-000000000002', 'kernel.mail', '{"to":"sam"}', '2026-11-22 09:00Z', 'completed');`;
const SECOND = `alter table shelf.books rename column title to name;`;

const server = JSON.parse(process.env.TEST_SERVER ?? '{}') as pg.ClientConfig;
const admin = { ...server, database: 'postgres' };

/** The migration of this name. */
function sqlOf(name: string): string {
  const folder = path.join(root, 'db/migrations');
  const file = readdirSync(folder).find((each) => each.endsWith(`_${name}.sql`));
  return readFileSync(path.join(folder, file ?? name), 'utf8');
}

type Library = { folder: string; migrations: string; config: pg.ClientConfig };

/** A database of its own, with small tables of every kind that a copy could trip over. */
async function aLibrary(t: TestContext): Promise<Library> {
  const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-backup-'));
  const migrations = path.join(folder, 'migrations');
  mkdirSync(migrations);
  writeFileSync(path.join(migrations, '0001_first.sql'), FIRST + TALLY);
  const config = { ...server, database: `backup_${randomBytes(4).toString('hex')}` };
  t.after(async () => {
    await query(admin, `drop database if exists ${config.database}`);
    rmSync(folder, { recursive: true });
  });
  await query(admin, `create database ${config.database}`);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool(config) }) });
  await migrate(db, migrations).finally(() => db.destroy());
  await query(config, ROWS);
  return { folder, migrations, config };
}

async function query<Row extends pg.QueryResultRow>(config: pg.ClientConfig, text: string): Promise<Row[]> {
  const client = new pg.Client(config);
  await client.connect();
  return client
    .query<Row>(text)
    .then((result) => result.rows)
    .finally(() => client.end());
}

async function emptied({ database }: pg.ClientConfig): Promise<void> {
  await query(admin, `drop database ${database}`);
  await query(admin, `create database ${database}`);
}

const contentOf = (config: pg.ClientConfig) =>
  Promise.all(
    ['kernel_like.settings', 'shelf.books', 'shelf.copies', 'shelf.loans'].map((table) =>
      query(config, `select * from ${table} order by 1`),
    ),
  );

test('what was backed up comes back as it was, and undone work is handed over again', async (t) => {
  const { folder, migrations, config } = await aLibrary(t);
  const file = path.join(folder, 'all.backup');
  const before = await contentOf(config);
  await backUp(config, file, '1.2.3');
  assert.equal(statSync(file).mode & 0o777, 0o600);

  await emptied(config);
  writeFileSync(path.join(migrations, '0002_second.sql'), SECOND);
  const header = await restore(config, { file, migrations });
  assert.equal(header.version, '1.2.3');
  assert.deepEqual(header.migrations, ['0001_first']);
  assert.deepEqual(await contentOf(config), before);
  assert.deepEqual(await query(config, 'select queue, payload from kernel.outbox'), [
    { queue: 'kernel.mail', payload: { to: 'noor' } },
  ]);
  const [next] = await query<{ id: number }>(
    config,
    `insert into shelf.books (title) values ('Deel drie') returning id`,
  );
  assert.equal(next?.id, 3);
});

test('a tally that was backed up belongs to the rows that come back, and goes on', async (t) => {
  const { folder, migrations, config } = await aLibrary(t);
  const file = path.join(folder, 'all.backup');
  await query(config, `select kernel.fold_tallies(); insert into shelf.loans values ('2026-11-23', 8)`);
  await backUp(config, file, '1.2.3');
  await emptied(config);
  await restore(config, { file, migrations });
  await query(config, `insert into shelf.loans values ('2026-11-24', 8)`);
  assert.deepEqual(await query(config, `select month from kernel.tally_faults('shelf.loan_tally')`), []);
  assert.deepEqual(await query(config, 'select sum(counted)::int as counted from shelf.loan_tally'), [{ counted: 3 }]);
});

test('a database that holds tables is left alone', async (t) => {
  const { folder, migrations, config } = await aLibrary(t);
  const file = path.join(folder, 'all.backup');
  await backUp(config, file, '1.2.3');
  const before = await contentOf(config);
  await assert.rejects(restore(config, { file, migrations }), /not empty/);
  assert.deepEqual(await contentOf(config), before);
});

test('a file that is damaged, cut off, of something else or of a newer program changes nothing', async (t) => {
  const { folder, migrations, config } = await aLibrary(t);
  const file = path.join(folder, 'all.backup');
  await backUp(config, file, '1.2.3');
  await emptied(config);
  const whole = readFileSync(file);
  const content = gunzipSync(whole);
  const damages: [Buffer, RegExp][] = [
    [gzipSync(Buffer.from(content.toString('latin1').replace('Deel twee', 'Deel vier'), 'latin1')), /checksum/],
    [gzipSync(content.subarray(0, -30)), /too early/],
    [gzipSync(content.subarray(0, -200)), /too early/],
    [whole.subarray(0, whole.length / 2), /unexpected end of file/],
    [gzipSync(Buffer.from('something else\n')), /not a back-up/],
    [Buffer.from('something else'), /incorrect header/],
    [gzipSync(Buffer.from(content.toString('latin1').replace('0001_first', '0009_later'), 'latin1')), /newer/],
  ];
  for (const [damaged, reason] of damages) {
    writeFileSync(file, damaged);
    await assert.rejects(restore(config, { file, migrations }), reason);
  }
  const databases = await query(config, `select datname from pg_database where datname ~ '${config.database}'`);
  assert.deepEqual(databases, [{ datname: config.database }]);
  assert.deepEqual(await query(config, `select from pg_namespace where nspname = 'shelf'`), []);

  writeFileSync(file, whole);
  await restore(config, { file, migrations });
  rmSync(file);
  assert.ok(!existsSync(`${file}.unfinished`));
});
