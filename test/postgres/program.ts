// A program that uses the embedded server, to be killed by the tests. Argument: its options as JSON. Prints the server
// as one line of JSON, then, when asked to write, the number of each row once PostgreSQL has acknowledged it.
import pg from 'pg';
import { type EmbeddedOptions, startEmbedded } from '../../src/kernel/postgres/embedded.ts';

const options = JSON.parse(process.argv[2] ?? '') as EmbeddedOptions & { write?: boolean };
const server = await startEmbedded(options);
console.log(JSON.stringify({ ...server, uid: process.getuid?.() }));
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
if (options.write) await writeForever().catch(() => process.exit(1));

async function writeForever(): Promise<never> {
  const client = new pg.Client(server.config);
  client.on('error', () => {}); // the server is killed too
  await client.connect();
  await client.query('create table if not exists rows (number int primary key)');
  for (let number = 1; ; number++) {
    await client.query('insert into rows values ($1)', [number]);
    console.log(number);
  }
}
