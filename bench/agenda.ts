// The agenda with 500 and with 5,000 sessions to come: weight, 95th percentile over eight connections, and what ten times
// as many sessions cost; beside it, on the same database, a page that asks per session. Run: node bench/agenda.ts

import { connectionUrl } from '../scripts/types.ts';
import { openDatabase } from '../src/kernel/db.ts';
import { startEmbedded } from '../src/kernel/postgres/embedded.ts';
import { bytesOf, newFolder, type Running, startServer, timesOf } from './program.ts';

const connections = 8;
const requests = 400;
const rounds = 3;
const naiveRequests = 4;
const [FEW, MANY] = [500, 5000];
const wanted = { kilobytes: 60, p95Ms: 25, growth: 1.5 };

type Pool = ReturnType<typeof openDatabase>['pool'];

/** Ten sessions for each activity, spread over the branches and over half a year. */
async function plan(pool: Pool, sessions: number): Promise<void> {
  await pool.query(
    `insert into activities.activities (id, municipality_code, branch_id, state, slug, title, summary, about, audiences,
       organiser, pillar, core_functions, counting_function, report_chapter, sign_up, prices, changed_at)
     select gen_random_uuid(), branch.municipality_code, branch.id, 'published', 'meting-' || n,
       (array['Voorlezen', 'Taalcafé', 'Lezing', 'Spreekuur', 'Boekenclub'])[n % 5 + 1] || ' ' || n,
       'Een middag of avond om samen te lezen, te leren en te praten over wat je bezighoudt, nummer ' || n || '.',
       repeat('Iedereen kan meedoen en er is koffie. ', 10), array['adults'], 'library', 'meet', array[2, 4]::smallint[],
       4, 3, 'not-needed', '[{"ageFrom": null, "ageUntil": null, "cents": 0}]', now()
     from generate_series(1, $1::int) n
     join lateral (select id, municipality_code from branches.branches order by id offset n % 30 limit 1) branch on true`,
    [sessions / 10],
  );
  await pool.query(
    `insert into programme.sessions (id, activity_id, begins_at, ends_at, branch_id, is_online, changed_at)
     select gen_random_uuid(), activity.id, begins_at, begins_at + interval '90 minutes', activity.branch_id, false, now()
     from activities.activities activity
     cross join lateral (
       select date_trunc('day', now()) + ((7 * time + hashtext(activity.slug) % 90 + 91) % 180 + 1) * interval '1 day'
         + interval '14 hours' as begins_at
       from generate_series(0, 9) time
     ) moments
     where activity.slug like 'meting-%'
       and not exists (select from programme.sessions session where session.activity_id = activity.id)`,
  );
  await pool.query('analyze');
}

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

/** What visitors ask: the same page for all; and each their own, so that nothing is shared. */
const SAME = () => '/agenda';
const OWN = (request: number) => `/agenda?leeftijd=${20 + (request % 40)}&pagina=${1 + (request % 17)}&zoek=koffie`;

/** Milliseconds of the fastest of several rounds, for other work on the machine only spoils the others. */
type Best = { p95: number; mean: number };

const asked = async (program: Running, path: (request: number) => string): Promise<Best> => {
  const paths = Array.from({ length: requests }, (_, request) => `${program.url}${path(request)}`);
  const times = await timesOf(paths, connections);
  return { p95: p95(times), mean: mean(times) };
};

const better = (one: Best, other: Best): Best => ({
  p95: Math.min(one.p95, other.p95),
  mean: Math.min(one.mean, other.mean),
});

type Measured = { readonly program: Running; same: Best; own: Best };

/** In turns, so that what else the machine does falls on all alike. The first round warms the compiler. */
async function measure(programs: readonly Running[]): Promise<Measured[]> {
  const never = { p95: Number.POSITIVE_INFINITY, mean: Number.POSITIVE_INFINITY };
  const measured = programs.map((program): Measured => ({ program, same: never, own: never }));
  for (let round = 0; round <= rounds; round++) {
    for (const each of measured) {
      const [same, own] = [await asked(each.program, SAME), await asked(each.program, OWN)];
      if (round > 0) [each.same, each.own] = [better(each.same, same), better(each.own, own)];
    }
  }
  return measured;
}

const folder = newFolder();
const server = await startEmbedded({ dataDir: folder.dataDir });
const closers: (() => Promise<void>)[] = [];

/** The program on a database of its own with so many sessions to come. */
async function withSessions(sessions: number): Promise<{ program: Running; env: NodeJS.ProcessEnv }> {
  const database = `agenda_${sessions}`;
  const admin = openDatabase(server.config);
  await admin.pool.query(`create database ${database}`);
  await admin.close();
  const config = { ...server.config, database };
  const env = { DATABASE_URL: connectionUrl(config), DATA_DIR: folder.dataDir, DEMO: '1', ROLE: 'web' };
  const program = await startServer(['--max-semi-space-size=8', 'scripts/start.ts'], env);
  closers.push(program.stop);
  const { pool, close } = openDatabase(config);
  await plan(pool, sessions);
  await close();
  return { program, env };
}

try {
  const few = await withSessions(FEW);
  const many = await withSessions(MANY);
  const naive = await startServer(['bench/agenda-naive.ts'], many.env);
  closers.push(naive.stop);
  const measured = await measure([few.program, many.program]);
  for (const [index, { program, same, own }] of measured.entries()) {
    const kilobytes = (await bytesOf(`${program.url}/agenda`)) / 1000;
    const of = (best: Best) => `p95 ${best.p95.toFixed(1)} ms, mean ${best.mean.toFixed(1)} ms`;
    const sessions = String([FEW, MANY][index]).padStart(5);
    console.log(
      `${sessions} sessions: ${kilobytes.toFixed(1)} kB; all the same page ${of(same)}; each their own ${of(own)}`,
    );
    if (kilobytes > wanted.kilobytes) process.exitCode = 1;
  }
  const [small, large] = measured as [Measured, Measured];
  const growth = { same: large.same.mean / small.same.mean, own: large.own.mean / small.own.mean };
  console.log(`ten times the sessions: ${growth.same.toFixed(2)} times the time; own ${growth.own.toFixed(2)} times`);
  const times = await timesOf(
    Array.from({ length: naiveRequests }, () => naive.url),
    2,
  );
  const kilobytes = (await bytesOf(naive.url)) / 1000;
  const ratio = mean(times) / large.same.mean;
  console.log(
    `a query for each session: ${kilobytes.toFixed(0)} kB, mean ${mean(times).toFixed(0)} ms, ${ratio.toFixed(0)} times`,
  );
  if (large.same.p95 > wanted.p95Ms || growth.same > wanted.growth) process.exitCode = 1;
} finally {
  await Promise.all(closers.map((close) => close()));
  await server.stop();
  folder.remove();
}
