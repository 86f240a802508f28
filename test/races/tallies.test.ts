import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { addDays, asDay } from '#kernel/days.ts';
import { type Db, inSavepoint, inTransaction, type Tx } from '#kernel/db.ts';
import { ok, refuse } from '#kernel/result.ts';
import { foldTallies } from '#kernel/tallies.ts';
import { type Random, seeded } from '../../demo/random.ts';
import { overlapping, racing } from '../db.ts';
import { BRANCHES, type Loan, lend, makeTalliedLoans, tallyFaults } from '../kernel/tallied-loans.ts';

const [writers, folders, changesEach] = [8, 2, 25];
const KINDS = ['book', 'dvd', 'game'];

/** In the last weeks of a year and the first of the next, so that months and partitions are crossed. */
const aLoan = (random: Random): Loan => ({
  day: addDays(asDay('2025-11-15'), random.below(100)),
  kind: random.pick(KINDS),
  renewals: random.below(3),
  ...(random.chance(0.9) && { branch: random.below(BRANCHES.length) }),
});

/** A few rows that nobody else has in hand. */
const someLoans = (random: Random) => sql`
  select id, lent_on from lending.loans where id % 7 = ${random.below(7)} limit ${1 + random.below(4)} for update skip locked`;

async function change(tx: Tx, random: Random): Promise<void> {
  const { day, kind, branch, renewals } = aLoan(random);
  const at = branch === undefined ? undefined : BRANCHES[branch];
  const changes = [
    () => lend(tx, [aLoan(random), aLoan(random), aLoan(random)]),
    () =>
      sql`update lending.loans set lent_on = ${day}, renewals = ${renewals}
      where (id, lent_on) in (${someLoans(random)})`.execute(tx),
    () =>
      sql`update lending.loans
      set municipality_code = ${at?.municipalityCode ?? null}, branch_id = ${at?.branchId ?? null}, kind = ${kind}
      where (id, lent_on) in (${someLoans(random)})`.execute(tx),
    () => sql`delete from lending.loans where (id, lent_on) in (${someLoans(random)})`.execute(tx),
  ];
  await random.pick(changes)();
}

class Undone extends Error {}

/** A few changes in one transaction; some are undone alone, and some take the whole transaction with them. */
const changeSome = (db: Db, random: Random): Promise<unknown> =>
  inTransaction(db, async (tx) => {
    for (let left = 1 + random.below(3); left > 0; left--) {
      await inSavepoint(tx, async () => {
        await change(tx, random);
        if (random.chance(0.2)) throw new Undone();
      }).catch((error) => {
        if (!(error instanceof Undone)) throw error;
      });
    }
    return random.chance(0.2) ? refuse({ code: 'undone' }) : ok(undefined);
  });

test('whatever several change at once, undo and fold, a tally is what a recount gives, at every moment', () =>
  racing(async (db) => {
    await makeTalliedLoans(db);
    const first = seeded(1);
    await lend(
      db,
      Array.from({ length: 300 }, () => aLoan(first)),
    );
    let writing = true;
    const write = async (_: unknown, index: number): Promise<void> => {
      const random = seeded(100 + index);
      for (let left = changesEach; left > 0; left--) await changeSome(db, random);
    };
    const fold = async (): Promise<void> => {
      while (writing) await db.transaction().execute(foldTallies);
    };
    const watch = async (): Promise<number> => {
      let looks = 0;
      for (; writing; looks++) assert.deepEqual(await tallyFaults(db), []);
      return looks;
    };
    const written = Promise.all(Array.from({ length: writers }, write)).finally(() => {
      writing = false;
    });
    const [looks] = await Promise.all([watch(), written, ...Array.from({ length: folders }, fold)]);
    assert.ok(looks > 1, 'it was looked at while they wrote');
    await db.transaction().execute(foldTallies);
    assert.deepEqual(await tallyFaults(db), []);
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from lending.loans`.execute(db);
    assert.ok((rows[0]?.rows ?? 0) > 300);
  }));

test('who lends on the same day at the same branch, and who folds, never wait for each other', () =>
  racing(async (db) => {
    await makeTalliedLoans(db);
    const loan: Loan = { day: asDay('2026-02-02'), branch: 0 };
    await lend(db, [loan]);
    const impatient = (work: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
      db.transaction().execute(async (tx) => {
        await sql`set local lock_timeout = '2s'`.execute(tx);
        await work(tx);
      });
    await impatient(async (first) => {
      await lend(first, [loan]);
      await impatient(async (folding) => {
        await foldTallies(folding);
        await impatient((second) => lend(second, [loan]));
        await impatient(foldTallies);
      });
      await impatient(foldTallies);
    });
    assert.deepEqual(await tallyFaults(db), []);
    const { rows } = await sql`select sum(counted)::int as counted from lending.loan_tally`.execute(db);
    assert.deepEqual(rows, [{ counted: 3 }]);
  }));

const recount = async (tx: Tx) => ok(await sql`select kernel.recount_tally('lending.loan_tally')`.execute(tx));
const lendOne = async (tx: Tx) => ok(await lend(tx, [{ day: asDay('2026-02-02'), branch: 0 }]));

for (const [who, first, second] of [
  ['lends while a tally is counted anew', recount, lendOne],
  ['counts a tally anew while somebody lends', lendOne, recount],
] as const)
  test(`who ${who} waits, and no loan is missed`, () =>
    racing(async (db) => {
      await makeTalliedLoans(db);
      await overlapping<unknown, unknown>(db, first, second);
      assert.deepEqual(await tallyFaults(db), []);
    }));

for (const statement of [`select kernel.recount_tally('lending.loan_tally')`, 'truncate lending.loans_2026'])
  test(`«${statement}» is refused in an older snapshot, which does not see all rows`, () =>
    racing(async (db) => {
      await makeTalliedLoans(db);
      const counted = db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((tx) => sql.raw(statement).execute(tx));
      await assert.rejects(counted, /read committed/);
    }));
