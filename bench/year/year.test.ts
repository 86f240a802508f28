import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase, type Tx } from '#kernel/db.ts';
import { missingIn } from '../../src/modules/activities/index.ts';
import { reread } from '../../src/modules/activities/testing.ts';
import { listSubjects } from '../../src/modules/registrations/index.ts';
import { decideOpen } from '../../src/modules/registrations/subject.ts';
import { NOW } from '../../test/actors.ts';
import { type OwnDatabase, ownDatabase } from '../../test/db.ts';
import { fillYear } from './fill-year.ts';

const SMALL = { seed: 7, year: 2026, now: NOW, sessions: 600, registrations: 6000 };

let own: OwnDatabase;
before(async () => {
  own = await filled();
});
after(() => own.drop());

async function filled(): Promise<OwnDatabase> {
  const database = await ownDatabase();
  const { pool } = openDatabase(database.config);
  await fillYear(pool, SMALL).finally(() => pool.end());
  return database;
}

async function rowsOf<T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await statement.execute(own.db)).rows;
}

test('it has twelve municipalities, and exactly the sessions and registrations that were asked for', async () => {
  const [counts] = await rowsOf(sql<Record<string, number>>`select
    (select count(*) from organisation.municipalities) as municipalities,
    (select count(*) from programme.sessions) as sessions,
    (select count(*) from registrations.registrations) as registrations`);
  assert.deepEqual(counts, { municipalities: 12, sessions: 600, registrations: 6000 });
});

test('the same seed makes the same year', async () => {
  const prints = (db: OwnDatabase['db']) =>
    sql`select md5(string_agg(row(registration.*)::text, '' order by id)) from registrations.registrations registration`
      .execute(db)
      .then(({ rows }) => rows);
  const other = await filled();
  try {
    assert.deepEqual(await prints(other.db), await prints(own.db));
  } finally {
    await other.drop();
  }
});

test('every activity says what residents must know, and has sessions', async () => {
  const ids = await rowsOf(sql<{ id: string }>`select id from activities.activities`);
  for (const { id } of ids) {
    assert.deepEqual(missingIn(await reread({ tx: own.db as Tx, actor: { kind: 'visitor' }, now: NOW }, id)), []);
  }
  const without = await rowsOf(sql`select from activities.activities activity where not exists
    (select from programme.sessions session where session.activity_id = activity.id)`);
  assert.equal(without.length, 0);
});

test('every session has its room, with time to set up and to clear', async () => {
  const wrong = await rowsOf(sql`select session.id from programme.sessions session
    join rooms.rooms room on room.id = session.room_id
    left join occupancy.occupations held on held.subject_id = session.id and held.unit_id = session.room_id
    where held.taken is distinct from tstzrange(session.begins_at - room.set_up_minutes * interval '1 minute',
      session.ends_at + room.clear_minutes * interval '1 minute') or room.branch_id <> session.branch_id`);
  assert.deepEqual(wrong, []);
});

test('what was not yet held is planned, and only what is over was counted', async () => {
  const wrong = await rowsOf(sql`select id from programme.sessions
    where (state = 'closed') <> (ends_at < ${NOW}) or (adults is null) <> (state = 'planned')`);
  assert.deepEqual(wrong, []);
});

test('nobody has a place too many: counters, rows and seats agree', async () => {
  const wrong = await rowsOf(sql`
    select counter.subject_id from registrations.counters counter
    join programme.pub_sessions session on session.id = counter.subject_id
    cross join lateral (
      select coalesce(sum(persons), 0) as placed from registrations.registrations registration
      where registration.subject_id = counter.subject_id and registration.state = 'placed'
    ) rows
    where rows.placed <> counter.taken or counter.taken > session.seats_on_site`);
  assert.deepEqual(wrong, []);
});

type Came = { subjectId: string; registeredAt: Date; persons: number; state: string; seats: number };

test('each household came while it could, fitted, and waits only where it found too few places', async () => {
  const households = await rowsOf(sql<Came>`
    select subject_id, registered_at, persons, registration.state, seats_on_site as seats
    from registrations.registrations registration join programme.pub_sessions session on session.id = subject_id
    order by registered_at, registration.id`);
  assert.ok(households.some(({ state }) => state === 'waiting'));
  const ids = [...new Set(households.map(({ subjectId }) => subjectId))];
  const subjects = await listSubjects(own.db as Tx, ids, NOW);
  const subjectOf = new Map(subjects.map((subject) => [subject.subjectId, subject]));
  const taken = new Map<string, number>();
  for (const { subjectId, registeredAt, persons, state, seats } of households) {
    const subject = subjectOf.get(subjectId);
    assert.ok(subject && registeredAt < NOW);
    assert.equal(decideOpen(subject, registeredAt, 'resident'), undefined);
    assert.ok(persons <= Math.min(seats, subject.mostPersons));
    const others = taken.get(subjectId) ?? 0;
    assert.equal(others + persons > seats, state === 'waiting');
    if (state === 'placed') taken.set(subjectId, others + persons);
  }
});

test('each household consists of the persons that were counted, and pays what they cost', async () => {
  const wrong = await rowsOf(sql`select registration.id from registrations.registrations registration
    join lateral (select count(*) filter (where band = 'adult') as adults, count(*) filter (where band = 'child') as children,
      sum(cents) as cents from registrations.persons where registration_id = registration.id) people on true
    where (registration.adults, registration.children, registration.cents_due)
      is distinct from (people.adults, people.children, people.cents)
      or (registration.payment = 'at-door') <> (cents_due > 0)`);
  assert.deepEqual(wrong, []);
});

test('a commitment is served by activities of its own municipality, whole series by whole series', async () => {
  const wrong = await rowsOf(sql`select served.activity_id from activities.served_commitments served
    join activities.activities activity on activity.id = served.activity_id
    join commitments.commitments commitment on commitment.id = served.commitment_id
    where commitment.municipality_code <> activity.municipality_code
      or (commitment.counts = 'series') <> activity.is_whole`);
  assert.deepEqual(wrong, []);
});
