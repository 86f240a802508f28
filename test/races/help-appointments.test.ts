import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '#kernel/clock-times.ts';
import { inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { askAppointment, given, moveAppointment } from '../../src/modules/help-appointments/testing.ts';
import { aConsultationHour, aPoint } from '../../src/modules/help-points/testing.ts';
import { ctxOf, NOW } from '../actors.ts';
import { racing } from '../db.ts';

const TEN = new Date('2026-11-24T09:00:00Z');

test('of fifteen who want one moment at once, and three who move to it, one gets it; nobody has three', () =>
  racing(async (db) => {
    const { pointId, moving } = given(
      await inTransaction(db, async (tx) => {
        const ctx = ctxOf(tx);
        const { id: pointId } = await aPoint(ctx);
        await aConsultationHour(ctx, { pointId, beginsAt: TEN, endsAt: later(TEN, 240), way: 'appointment' });
        const moving: string[] = [];
        for (const index of [1, 2, 3]) {
          const asked = { pointId, when: { begin: later(TEN, 30 * index) }, email: `verzet${index}@voorbeeld.nl` };
          moving.push(given(await askAppointment(ctx, asked)).id);
        }
        return ok({ pointId, moving });
      }),
    );
    const moves = moving.map((id) =>
      inTransaction(db, (tx) => moveAppointment(ctxOf(tx), { id, by: 'link', begin: TEN })),
    );
    const asks = Array.from({ length: 15 }, (_, index) =>
      inTransaction(db, (tx) =>
        askAppointment(ctxOf(tx), { pointId, when: { begin: TEN }, email: `bewoner${index}@voorbeeld.nl` }),
      ),
    );
    const results = await Promise.all([...moves, ...asks]);
    assert.equal(results.filter((result) => result.ok).length, 1);
    assert.ok(results.every((result) => result.ok || result.refusal.code === 'taken'));

    const greedy = await Promise.all(
      [4, 5, 6, 7].map((index) =>
        inTransaction(db, (tx) => askAppointment(ctxOf(tx), { pointId, when: { begin: later(TEN, 30 * index) } })),
      ),
    );
    assert.equal(greedy.filter((result) => result.ok).length, 2);
    const rows = await db.selectFrom('helpAppointments.appointments').select('beginsAt').execute();
    assert.equal(new Set(rows.map(({ beginsAt }) => beginsAt?.getTime() ?? NOW.getTime())).size, rows.length);
  }));
