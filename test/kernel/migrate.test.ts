import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type Db, openDatabase } from '#kernel/db.ts';
import { MigrationRefused, migrate } from '#kernel/migrate.ts';
import { root } from '#kernel/root.ts';
import { committed } from '../db.ts';

/** Runs one more migration than the database has had. */
async function oneMore(db: Db, text: string): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'biebwerk-migrate-'));
  cpSync(path.join(root, 'db/migrations'), folder, { recursive: true });
  writeFileSync(path.join(folder, '9999_more.sql'), text);
  try {
    return await migrate(db, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('an extension that the server lacks is told by its name, with what to install', () =>
  committed(async (db) => {
    await assert.rejects(oneMore(db, 'create extension geen_uitbreiding'), (error) => {
      assert.ok(error instanceof MigrationRefused);
      assert.match(error.message, /geen_uitbreiding niet\. Installeer.*postgresql-contrib/);
      return true;
    });
  }));

test('a right that the user of the database lacks is told, with what an administrator types', () =>
  committed(async (db, config) => {
    const role = `beperkt_${config.database}`;
    await sql
      .raw(`create role ${role}; grant all on schema kernel to ${role};
      grant all on all tables in schema kernel to ${role}`)
      .execute(db);
    const limited = openDatabase({ ...config, max: 1 });
    try {
      await sql.raw(`set role ${role}`).execute(limited.db);
      await assert.rejects(oneMore(limited.db, 'create extension hstore'), (error) => {
        assert.ok(error instanceof MigrationRefused);
        assert.match(error.message, /mist een recht .*create extension hstore; grant create on database/);
        return true;
      });
    } finally {
      await limited.close();
      await sql.raw(`drop owned by ${role}; drop role ${role}`).execute(db);
    }
  }));

test('any other fault of a migration stays what it is', () =>
  committed(async (db) => {
    await assert.rejects(oneMore(db, 'create tabel fout'), (error) => !(error instanceof MigrationRefused));
  }));
