import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { setStaffing, takeDuty } from '../../src/modules/help-point-duties/testing.ts';
import { aConsultationHour, aPoint, done } from '../../src/modules/help-points/testing.ts';
import { registerAccount } from '../../src/modules/people/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { racing } from '../db.ts';

const WEDNESDAY = new Date('2026-11-25T08:30:00Z');

test('of six who take the one duty that is open at once, one gets it', () =>
  racing(async (db) => {
    const { hourId, accountIds } = done(
      await inTransaction(db, async (tx) => {
        const ctx = ctxOf(tx);
        const { id: pointId } = await aPoint(ctx);
        const { id } = await aConsultationHour(ctx, { pointId, beginsAt: WEDNESDAY });
        done(await setStaffing(ctx, { at: { hourId: id }, version: 0, needs: { officer: 1 }, duties: [] }));
        const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
          registerAccount(ctx, { email: `${name}@voorbeeld.nl`, password: null }),
        );
        return ok({ hourId: id, accountIds: await Promise.all(ids) });
      }),
    );
    const results = await Promise.all(
      accountIds.map((accountId) =>
        inTransaction(db, (tx) =>
          takeDuty(ctxOf(tx, { ...someone('desk-worker'), accountId }), { hourId, role: 'officer' }),
        ),
      ),
    );
    assert.equal(results.filter((result) => result.ok).length, 1);
    assert.ok(results.every((result) => result.ok || result.refusal.code === 'not-open'));
    const duties = await db.selectFrom('helpPointDuties.duties').select('accountId').execute();
    assert.equal(duties.length, 1);
  }));
