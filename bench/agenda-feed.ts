// The calendar of 2,000 sessions as the whole program answers it, beside the same rows read and given as bare JSON in the
// same run. Two readers that know nothing of each other read it back. Run: node bench/agenda-feed.ts
import '../scripts/tsx-loader.ts';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { sync } from 'node-ical';
import { readConfig } from '#kernel/config.ts';
import { type Db, openDatabase } from '#kernel/db.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { newFolder } from './program.ts';

const { createApp } = await import('../src/app.tsx');
const { modules } = await import('../src/modules.ts');
const { listComing } = await import('../src/modules/agenda/index.ts');

const sessions = 2000;
const rounds = 15;
const wantedMs = 300;
const now = new Date('2026-11-22T09:00:00Z');

/** Two hundred activities in forty branches, ten sessions each, with texts as long as people write them. */
async function fill(db: Db): Promise<void> {
  const summary = 'Een middag over de natuur in Drenthe, met een wandeling en koffie na afloop. '.repeat(3);
  await sql`insert into organisation.municipalities values ('GM0109', 'Coevorden', 'coevorden', true)`.execute(db);
  await sql`insert into branches.branches (id, municipality_code, slug, name, size_class, street, postcode, town, longitude,
      latitude, has_collection)
    select gen_random_uuid(), 'GM0109', 'vestiging-' || n, 'Bibliotheek ' || n, 'small', 'Dorpsstraat ' || n, '7841 AT',
      'Sleen', 6.8, 52.7, true from generate_series(1, 40) n`.execute(db);
  await sql`insert into activities.activities (id, municipality_code, state, slug, title, summary, audiences, pillar,
      organiser, sign_up, prices, changed_at)
    select gen_random_uuid(), 'GM0109', 'published', 'activiteit-' || n, 'Activiteit, nummer ' || n, ${summary},
      '{adults,seniors}', 'learn', 'library', 'wished', '[{"ageFrom":null,"ageUntil":null,"cents":500}]', ${now}
    from generate_series(1, 200) n`.execute(db);
  await sql`insert into programme.sessions (id, activity_id, begins_at, ends_at, branch_id, is_online, changed_at)
    select gen_random_uuid(), activity.id, begins_at, begins_at + interval '90 minutes', branch.id, false, ${now}
    from (select id, row_number() over () as place from activities.activities) activity
    join (select id, row_number() over () as place from branches.branches) branch
      on branch.place = 1 + activity.place % 40
    cross join lateral (select timestamptz '2026-12-01 19:00+01' + (week * 7 + activity.place % 7) * interval '1 day'
      as begins_at from generate_series(0, 9) week) times`.execute(db);
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[rounds >> 1] ?? 0;
}

const { dataDir, remove } = newFolder();
const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
const { db, close } = openDatabase({ ...server.config, max: 2 });
try {
  await migrate(db, 'db/migrations');
  await fill(db);
  const config = readConfig({});
  if ('faults' in config) throw new Error(config.faults.join());
  const app = createApp({ db, config, box: secretBox(Buffer.alloc(32)), modules, now: () => now });
  const ask = (headers = {}) => app.request('/agenda.ics', { headers: { host: 'localhost', ...headers } });
  const first = await ask();
  const [text, tag] = [await first.text(), first.headers.get('etag') ?? ''];
  const byIcalJs = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').length;
  const byNodeIcal = Object.values(sync.parseICS(text)).filter((part) => part?.type === 'VEVENT').length;
  const whole = await medianOf(async () => (await ask()).text());
  const known = await medianOf(() => Promise.resolve(ask({ 'if-none-match': tag })));
  const bare = await medianOf(async () => JSON.stringify(await listComing(db as never, { now }, { limit: sessions })));
  console.log(`${(text.length / 1000).toFixed(0)} kB; ical.js reads ${byIcalJs} events, node-ical ${byNodeIcal}`);
  console.log(`calendar                  median ${whole.toFixed(0).padStart(4)} ms (wanted ${wantedMs})`);
  console.log(`known by its tag, 304     median ${known.toFixed(0).padStart(4)} ms`);
  console.log(
    `same rows as bare JSON    median ${bare.toFixed(0).padStart(4)} ms; the calendar takes ${(whole / bare).toFixed(1)} times that`,
  );
  process.exitCode = whole > wantedMs || byIcalJs !== sessions || byNodeIcal !== sessions ? 1 : 0;
} finally {
  await close();
  await server.stop();
  remove();
}
