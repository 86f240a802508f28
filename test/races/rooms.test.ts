import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Db, inTransaction, type Tx } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { occupy } from '../../src/modules/rooms/index.ts';
import { aBranch, aDivisibleRoom, addRoom, aUse, done, ROOM, someEquipment } from '../../src/modules/rooms/testing.ts';
import { ctxOf } from '../actors.ts';
import { overlapping, racing } from '../db.ts';

async function aHouse(db: Db) {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    return ok({ branchId, ...(await aDivisibleRoom(ctx, branchId)), laptops: await someEquipment(ctx, branchId, 5) });
  });
  return done(made);
}

type Occupy = Parameters<typeof occupy>[1];

const fifty = <T>(of: (index: number) => T): T[] => Array.from({ length: 50 }, (_, index) => of(index));

async function atOnce(db: Db, uses: readonly Occupy[]) {
  return Promise.all(uses.map((use) => inTransaction(db, (tx) => occupy(ctxOf(tx), use))));
}

/** Units with more than one use at some moment. */
async function doubled(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('occupancy.occupations as one')
    .innerJoin('occupancy.occupations as other', (join) =>
      join.onRef('one.unitId', '=', 'other.unitId').onRef('one.id', '<', 'other.id'),
    )
    .whereRef('one.beginsAt', '<', 'other.endsAt')
    .whereRef('other.beginsAt', '<', 'one.endsAt')
    .select('one.id')
    .execute();
  return rows.length;
}

test('of fifty who want the same room at once exactly one gets it, and the others are told who', () =>
  racing(async (db) => {
    const { whole } = await aHouse(db);
    const results = await atOnce(
      db,
      fifty(() => aUse({ rooms: [whole] })),
    );
    assert.equal(results.filter((result) => result.ok).length, 1);
    const refused = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    assert.ok(refused.every((refusal) => refusal.code === 'taken' && refusal.by.length === 1));
    assert.equal(await doubled(db), 0);
  }));

test('of fifty who want the whole or a half at once, either one has the whole or one has each half', () =>
  racing(async (db) => {
    const { whole, halves } = await aHouse(db);
    const wanted = [whole, ...halves];
    const results = await atOnce(
      db,
      fifty((index) => aUse({ rooms: [wanted[index % 3] ?? whole] })),
    );
    const won = results.flatMap((result, index) => (result.ok ? [index % 3] : [])).sort();
    assert.ok(
      [[0], [1, 2]].some((allowed) => allowed.join() === won.join()),
      `won: ${won}`,
    );
    assert.equal(await doubled(db), 0);
  }));

test('of fifty who want two of five laptops with it at once, two get them', () =>
  racing(async (db) => {
    const { laptops } = await aHouse(db);
    const equipment = [{ equipmentId: laptops, pieces: 2 }];
    const results = await atOnce(
      db,
      fifty(() => aUse({ rooms: [], equipment })),
    );
    assert.equal(results.filter((result) => result.ok).length, 2);
    const reasons = new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])));
    assert.deepEqual([...reasons], ['not-enough-pieces'], 'nobody is refused while there is a piece for them');
    assert.equal(await doubled(db), 0);
  }));

for (const [who, isDividedFirst] of [
  ['taken while somebody divides it', true],
  ['divided while somebody takes it', false],
] as const)
  test(`a room that is ${who} gives its new part to them as well`, () =>
    racing(async (db) => {
      const { branchId, whole } = await aHouse(db);
      const divide = (tx: Tx) => addRoom(ctxOf(tx), { branchId, partOf: whole, details: { ...ROOM, name: 'Hoek' } });
      const take = (tx: Tx) => occupy(ctxOf(tx), aUse({ rooms: [whole] }));
      const added = isDividedFirst
        ? (await overlapping(db, divide, take))[0]
        : (await overlapping(db, take, divide))[1];
      const [inPart] = await atOnce(db, [aUse({ rooms: [done(added).id] })]);
      assert.equal(inPart?.ok, false);
    }));
