// The planning board, lists and exports with the whole year of twelve municipalities in the database, as the whole program
// answers them, beside the sessions of one municipality read as bare JSON. Run: node bench/planning-board.ts
import { loadavg } from 'node:os';
import { median, shownTimes, timesOf, withYear } from './year/with-year.ts';

const { someone } = await import('../test/actors.ts');

const rounds = 15;
const wantedMs = 200;
const wantedKilobytes = 150;

await withYear(2026, async ({ pool, ask }) => {
  const maker = someone('programme-maker');
  const busiest = await pool.query(
    'select session_id from registrations.registrations group by session_id order by count(*) desc, session_id limit 1',
  );
  const signedUp = `/werk/bijeenkomsten/${busiest.rows[0].session_id}/aanmeldingen`;
  const addresses = [
    '/werk/planbord?gemeente=veenrade&jaar=2026',
    '/werk/planbord/lijst.csv?gemeente=veenrade&jaar=2026',
    '/werk/planbord/lijst.xlsx?gemeente=veenrade&jaar=2026',
    '/werk/planbord/bijeenkomsten.csv?gemeente=veenrade&jaar=2026',
    '/werk/programma',
    '/werk/programma/lijst.csv',
    '/werk/toezeggingen',
    signedUp,
    `${signedUp}/lijst.csv`,
  ];
  const bare = await timesOf(rounds, async () => {
    const { rows } = await pool.query(
      `select session.* from programme.sessions session join activities.activities activity on activity.id = activity_id
       where municipality_code = 'GM9000'`,
    );
    return JSON.stringify(rows);
  });
  const bareMs = median(bare);
  console.log(
    `load ${loadavg()[0]?.toFixed(1)}; the sessions of one municipality as bare JSON: median ${bareMs.toFixed(0)} ms`,
  );
  for (const address of addresses) {
    const kilobytes = (await ask(address, maker)).byteLength / 1000;
    const times = await timesOf(rounds, () => ask(address, maker));
    const name = address.replace(/[0-9a-f-]{36}/, ':id').split('?')[0] ?? '';
    const ratio = `${(median(times) / bareMs).toFixed(1)} times bare`;
    console.log(`${name.padEnd(46)} ${kilobytes.toFixed(0).padStart(5)} kB  ${shownTimes(times)}, ${ratio}`);
    if (median(times) > wantedMs || kilobytes > wantedKilobytes) process.exitCode = 1;
  }
});
