import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Db } from '#kernel/db.ts';
import { inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { approveRequest, aRequest, given, withdrawRequest } from '../../src/modules/programme-requests/testing.ts';
import { aBranch } from '../../src/modules/rooms/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';

const aWaitingRequest = async (db: Db): Promise<string> =>
  given(await inTransaction(db, async (tx) => ok(await aRequest(ctxOf(tx), { branchId: await aBranch(ctxOf(tx)) }))))
    .id;

const approve = (db: Db, id: string) =>
  inTransaction(db, (tx) =>
    approveRequest(ctxOf(tx), { id, title: 'Handwerkcafé', organiser: 'others', days: [asDay('2026-12-01')] }),
  );

const activitiesIn = async (db: Db): Promise<number> =>
  (await db.selectFrom('activities.activities').select('id').execute()).length;

test('ten makers who approve at once make one activity', () =>
  racing(async (db) => {
    const id = await aWaitingRequest(db);
    const results = await Promise.all(Array.from({ length: 10 }, () => approve(db, id)));
    assert.equal(results.filter((result) => result.ok).length, 1);
    assert.equal(await activitiesIn(db), 1);
  }));

test('who withdraws while staff approve is told one thing, and there is an activity only when it was approved', () =>
  racing(async (db) => {
    const id = await aWaitingRequest(db);
    const withdraw = () => inTransaction(db, (tx) => withdrawRequest(ctxOf(tx, { kind: 'visitor' }), { id }));
    const results = await Promise.all([approve(db, id), withdraw(), approve(db, id), withdraw()]);
    assert.equal(results.filter((result) => result.ok).length, 1);
    const { state } = await db.selectFrom('programmeRequests.requests').select('state').executeTakeFirstOrThrow();
    assert.equal(await activitiesIn(db), state === 'approved' ? 1 : 0);
  }));
