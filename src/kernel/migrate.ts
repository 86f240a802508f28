import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';

const fileNames = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();

const sqlFiles = (folder: string): MigrationProvider => ({
  async getMigrations() {
    return Object.fromEntries(
      fileNames(folder).map((file): [string, Migration] => {
        const text = readFileSync(path.join(folder, file), 'utf8');
        return [
          path.basename(file, '.sql'),
          {
            up: (db) =>
              sql
                .raw(text)
                .execute(db)
                .then(() => undefined),
          },
        ];
      }),
    );
  },
});

const migrator = <T>(db: Kysely<T>, folder: string): Migrator =>
  new Migrator({ db: db as Kysely<unknown>, provider: sqlFiles(folder), migrationTableSchema: 'kernel' });

/** The server refuses a migration for what an administrator of PostgreSQL can mend. The message says how. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

const NO_PERMISSION = '42501';
const NOT_AVAILABLE = ['0A000', '58P01'];

function refusalOf(error: unknown): MigrationRefused | undefined {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const extension = /extension "?(\w+)"?/.exec(message)?.[1];
  if (code === NO_PERMISSION) {
    const first = extension ? `create extension ${extension}; ` : '';
    return new MigrationRefused(
      `De gebruiker van de database mist een recht (${message}). Laat een beheerder van PostgreSQL dit doen: ${first}grant create on database … to …;`,
      { cause: error },
    );
  }
  if (NOT_AVAILABLE.includes(code) && extension)
    return new MigrationRefused(
      `PostgreSQL heeft de uitbreiding ${extension} niet. Installeer de standaard uitbreidingen, in Debian het pakket postgresql-contrib.`,
      { cause: error },
    );
  return undefined;
}

/** Applies the numbered SQL files that this database has not had yet, all or none. Gives the names applied. Throws MigrationRefused. */
export async function migrate<T>(db: Kysely<T>, folder: string): Promise<string[]> {
  const { error, results } = await migrator(db, folder).migrateToLatest();
  if (error) throw refusalOf(error) ?? error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Whether every numbered SQL file has been applied. */
export async function isMigrated<T>(db: Kysely<T>, folder: string): Promise<boolean> {
  const migrations = await migrator(db, folder).getMigrations();
  return migrations.every((migration) => migration.executedAt !== undefined);
}
