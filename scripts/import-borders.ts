// npm run import-borders <file.geojson> [attribution]: real borders of municipalities, as CBS and PDOK publish them, in place of our
// schematic drawing on every map. May run while the program runs.
import { readFileSync } from 'node:fs';
import { inTransaction, openDatabase } from '../src/kernel/db.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { holdsDatabase } from '../src/kernel/postgres/places.ts';
import { importBorders } from '../src/modules/organisation/commands/import-borders.ts';
import { readOutlines } from '../src/modules/organisation/outlines/geojson.ts';
import { asCommand, fileFromUser, settings } from './database-tools.ts';

await asCommand(async () => {
  const [named, attribution = 'Grenzen: CBS en Kadaster'] = process.argv.slice(2);
  if (!named) throw new Error('Give the GeoJSON file with the borders: npm run import-borders <file.geojson>');
  const { outlines, faults } = readOutlines(readFileSync(fileFromUser(named)));
  for (const { feature, code, value } of faults)
    console.warn(['Skipped', feature && `feature ${feature}`, code, value].filter(Boolean).join(' '));
  if (outlines.length === 0) throw new Error('The file holds no borders that can be used. Nothing has changed.');

  const result = await withDatabase((db) =>
    inTransaction(db, (tx) =>
      importBorders(
        { tx, actor: { kind: 'program', name: 'import-borders' }, now: new Date() },
        { outlines, attribution },
      ),
    ),
  );
  if (!result.ok) throw new Error('The file holds no municipality that this library knows. Nothing has changed.');
  console.log(`Borders of ${result.value.names.join(', ')}`);
});

async function withDatabase<T>(work: (db: ReturnType<typeof openDatabase>['db']) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = settings();
  if (!databaseUrl && !holdsDatabase(dataDir))
    throw new Error(`There is no database in ${dataDir}. Start the program once first.`);
  const server = databaseUrl ? undefined : await startEmbedded({ dataDir });
  const { db, close } = openDatabase(server?.config ?? { connectionString: databaseUrl });
  try {
    return await work(db);
  } finally {
    await close();
    await server?.stop();
  }
}
