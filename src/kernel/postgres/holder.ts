import pg from 'pg';

/** A connection by which a program shows that it uses the embedded server; it ends with the program, however killed. */
export type Holder = { letGo: () => Promise<{ isLast: boolean }> };

const NAME = 'biebwerk-holder';

/** Connects once the server answers. Gives undefined while it does not. */
export async function hold(config: pg.ClientConfig): Promise<Holder | undefined> {
  const client = new pg.Client({
    ...config,
    database: 'postgres',
    application_name: NAME,
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => {}); // the server went away: whoever queries it will say so
  try {
    await client.connect();
    await makeDatabase(client, config.database ?? config.user ?? 'postgres');
  } catch {
    await client.end().catch(() => {});
    return undefined;
  }
  return { letGo: () => letGo(client) };
}

async function letGo(client: pg.Client): Promise<{ isLast: boolean }> {
  try {
    const others = await client.query(
      'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
      [NAME],
    );
    return { isLast: others.rowCount === 0 };
  } catch {
    return { isLast: true };
  } finally {
    await client.end().catch(() => {});
  }
}

const DUPLICATE_DATABASE = '42P04';
const UNIQUE_VIOLATION = '23505';

async function makeDatabase(client: pg.Client, name: string): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [name]);
  if (found.rowCount) return;
  await client.query(`create database ${pg.escapeIdentifier(name)}`).catch((error: { code?: string }) => {
    // Two programs may start at once; the other's database is as good.
    if (![DUPLICATE_DATABASE, UNIQUE_VIOLATION].includes(error.code ?? '')) throw error;
  });
}
