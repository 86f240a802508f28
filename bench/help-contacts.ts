// Noting what somebody asked: how long the program takes for one contact and for the queue of a tablet, and how long the
// figures of a year take over millions of questions, beside counting their rows in the same run. Ends with an error when a
// figure differs from its rows, or something takes longer than wanted. Run: node bench/help-contacts.ts [millions of questions]
import '../scripts/tsx-loader.ts';
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import type { User } from '#kernel/access.ts';
import { readConfig } from '#kernel/config.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { addDays, asDay, today } from '#kernel/days.ts';
import { type Db, inSnapshot, inTransaction, openDatabase } from '#kernel/db.ts';
import type { CountedFigure, FigureCell } from '#kernel/figures.ts';
import { logTo } from '#kernel/log.ts';
import { migrate } from '#kernel/migrate.ts';
import { startEmbedded } from '#kernel/postgres/embedded.ts';
import { ok } from '#kernel/result.ts';
import { secretBox } from '#kernel/secret-box.ts';
import { newFolder } from './program.ts';

const { createApp } = await import('../src/app.tsx');
const { modules } = await import('../src/modules.ts');
const { openBranch } = await import('../src/modules/branches/testing.ts');
const { aContact } = await import('../src/modules/help-contacts/testing.ts');
const { registerMunicipality } = await import('../src/modules/organisation/testing.ts');

const millions = Number(process.argv[2] ?? 5);
const wanted = { noteMs: 15, queueMs: 2000, countMs: 50 };
const [singles, queues, rounds] = [200, 5, 20];
const CODES = Array.from({ length: 12 }, (_, index) => `GM${String(1000 + index)}`);
const BRANCHES_EACH = 5;

const helper: User = {
  ...{ kind: 'user', accountId: randomUUID(), sessionId: randomUUID(), name: 'Bench', roles: [] },
  grants: [{ permissions: new Set(['help-contacts:register']), scope: {} }],
};

const folder = newFolder();
const server = await startEmbedded({ dataDir: folder.dataDir });
const { db, pool, close } = openDatabase({ ...server.config, max: 8 });

async function prepare(): Promise<string[]> {
  await migrate(db, 'db/migrations');
  const made = await inTransaction(db, async (tx) => {
    const ctx = { tx, actor: { kind: 'program', name: 'bench' }, now: new Date() } as const;
    const branches: string[] = [];
    for (const code of CODES) {
      await registerMunicipality(ctx, { code, name: code });
      for (let index = 0; index < BRANCHES_EACH; index++)
        branches.push(await openBranch(ctx, { municipalityCode: code, name: `${code} ${index}`, sizeClass: 'medium' }));
    }
    return ok(branches);
  });
  return made.ok ? made.value : [];
}

/** Two questions a contact, over ten years; constraints and tallies are looked at afterwards. */
async function fill(): Promise<void> {
  const contacts = Math.round((millions * 1_000_000) / 2);
  for (const table of ['contacts', 'questions'])
    await pool.query(`alter table help_contacts.${table} disable trigger all`);
  const places = `(select array_agg(id order by id) as ids, array_agg(municipality_code order by id) as codes from branches.branches) place`;
  await pool.query(`
    insert into help_contacts.contacts
      (id, point_id, branch_id, municipality_code, day, half_day, channel, duration, language_help, helper_role)
    select gen_random_uuid(), case when row % 3 > 0 then md5('point ' || row % ${CODES.length * BRANCHES_EACH})::uuid end, ids[1 + row % ${CODES.length * BRANCHES_EACH}], codes[1 + row % ${CODES.length * BRANCHES_EACH}],
      date '2017-01-01' + (row::bigint * 3652 / ${contacts})::int, 'morning', 'walk-in', '5-15', row % 7 = 0, 'officer'
    from generate_series(0, ${contacts} - 1) row, ${places}`);
  await pool.query(`
    insert into help_contacts.questions
      (id, contact_id, topic_id, domain, body_id, help, referral_kind, day, municipality_code, point_id, branch_id)
    select gen_random_uuid(), contact.id, topic.id, topic.domain, 'geen', pick.help,
      case when pick.help = 'referred' then pick.kind end, contact.day, contact.municipality_code, contact.point_id, contact.branch_id
    from help_contacts.contacts contact cross join generate_series(1, 2)
    join lateral (
      select contact.id as seed, 1 + floor(random() * 23)::int as position,
        (array['information', 'watched', 'did-together', 'not-solved', 'referred'])[1 + floor(random() * 5)::int] as help,
        (array['government-desk', 'local-partner', 'own-course', 'taalhuis', 'other-help-point'])[1 + floor(random() * 5)::int] as kind
    ) pick on true
    join help_contacts.topics topic on topic.position = pick.position`);
  for (const table of ['contacts', 'questions'])
    await pool.query(`alter table help_contacts.${table} enable trigger all`);
  for (const tally of ['contact_tally', 'question_tally', 'topic_tally', 'referral_tally'])
    await pool.query(`select kernel.recount_tally('help_contacts.${tally}')`);
  await pool.query('vacuum analyze help_contacts.questions');
  await pool.query('vacuum analyze help_contacts.contacts');
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

async function timesOf(many: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < many; round++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

function report(what: string, took: number, most?: number): void {
  console.log(`${what.padEnd(56)}${took.toFixed(1).padStart(8)} ms${most ? `   wanted ${most} ms` : ''}`);
  if (most && took > most) process.exitCode = 1;
}

/** The program itself, asked as a tablet asks it. */
function tablet(branches: readonly string[]): (contacts: number) => Promise<void> {
  const config = readConfig({ DATA_DIR: folder.dataDir });
  if ('faults' in config) throw new Error(config.faults.join());
  const app = createApp({
    db,
    config,
    box: secretBox(Buffer.alloc(32)),
    modules,
    now: () => new Date(),
    recogniseAs: helper,
  });
  const day = today(new Date());
  return async (contacts) => {
    const places = Array.from({ length: contacts }, (_, index) => `vestiging:${branches[index % branches.length]}`);
    const body = new FormData();
    body.set('present', JSON.stringify({ day, halfDay: 'morning' }));
    body.set(
      'contacts',
      JSON.stringify(places.map((place) => aContact({ place, day: addDays(day, -1), isChosen: true }))),
    );
    body.set('place', places[0] ?? '');
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await app.request('/werk/hulpcontacten/verzending', { method: 'POST', headers, body });
    const { answers = [] } = (await answer.json()) as { answers?: { outcome: string }[] };
    if (answers.filter(({ outcome }) => outcome === 'kept').length !== contacts)
      throw new Error(`not kept: ${answer.status}`);
  };
}

const sources = modules.find(({ name }) => name === 'help-contact-figures')?.figures ?? [];
const ids = new Set(sources.flatMap(({ figures }) => figures.map(({ id }) => id)));
if (!ids.has('help-questions')) throw new Error('there are no figures to measure');

const countAll = (database: Db, cell: FigureCell): Promise<CountedFigure[]> =>
  inSnapshot(database, async (tx) => {
    const counted: CountedFigure[] = [];
    for (const { count } of sources) counted.push(...((await count?.(tx, [cell], ids, new Date())) ?? []));
    return counted;
  });

/** The figures of questions from their rows. */
async function countRows(where: string): Promise<Record<string, number>> {
  const { rows } = await pool.query(`
    select count(*) as "help-questions", count(*) filter (where domain = 'government') as "help-questions-government",
      count(*) filter (where domain = 'library') as "help-questions-library",
      count(*) filter (where domain = 'other') as "help-questions-other",
      count(*) filter (where topic_id like 'digid-%') as "help-questions-digid",
      count(*) filter (where topic_id in ('toeslagen', 'belastingaangifte')) as "help-questions-money",
      count(*) filter (where help = 'referred') as "help-questions-referred"
    from help_contacts.questions where day >= '2025-01-01' and day < '2026-01-01' and ${where}`);
  return rows[0];
}

async function counts(what: string, cell: FigureCell, where: string): Promise<void> {
  const rows = await countRows(where);
  const counted = await countAll(db, cell);
  for (const { figureId, value } of counted)
    if (figureId in rows && Number(rows[figureId]) !== value)
      throw new Error(`${figureId}: ${value}, its rows ${rows[figureId]}`);
  report(
    `figures of a year, ${what}, warm`,
    percentile(await timesOf(rounds, () => countAll(db, cell)), 0.5),
    wanted.countMs,
  );
  report(`  the same from the rows`, percentile(await timesOf(3, () => countRows(where)), 0.5));
}

try {
  const branches = await prepare();
  await fill();
  const [first = ''] = CODES;
  const period = calendarYear(Number(asDay('2025-01-01').slice(0, 4)));
  console.log(`${millions} million questions; load ${loadavg()[0]?.toFixed(1)}`);
  await counts(
    'a municipality',
    { scope: { kind: 'municipality', municipalityCode: first }, period },
    `municipality_code = '${first}'`,
  );
  await counts('the organisation', { scope: { kind: 'organisation' }, period }, 'true');
  const send = tablet(branches);
  logTo(() => undefined);
  await timesOf(20, () => send(1));
  const single = await timesOf(singles, () => send(1));
  report('one contact, median', percentile(single, 0.5));
  report('one contact, p95', percentile(single, 0.95), wanted.noteMs);
  report('a queue of 500, slowest', Math.max(...(await timesOf(queues, () => send(500)))), wanted.queueMs);
  for (const tally of ['contact_tally', 'question_tally', 'topic_tally', 'referral_tally']) {
    const { rows } = await pool.query('select month from kernel.tally_faults($1)', [`help_contacts.${tally}`]);
    if (rows.length > 0) throw new Error(`${tally} differs from its rows`);
  }
} finally {
  await close();
  await server.stop();
  folder.remove();
}
