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

/** Applies the numbered SQL files that this database has not had yet, all or none. Gives the names applied. */
export async function migrate<T>(db: Kysely<T>, folder: string): Promise<string[]> {
  const { error, results } = await migrator(db, folder).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Whether every numbered SQL file has been applied. */
export async function isMigrated<T>(db: Kysely<T>, folder: string): Promise<boolean> {
  const migrations = await migrator(db, folder).getMigrations();
  return migrations.every((migration) => migration.executedAt !== undefined);
}
