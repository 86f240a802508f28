import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aBooking, confirmBooking, given, markUse } from '../../room-bookings/testing.ts';
import { occupy } from '../../rooms/index.ts';
import { aBranch, aRoom, at, aUse, closeRoom, done, setRule } from '../../rooms/testing.ts';

/** Three uses by a group of two hours each, of which one did not come and one is to come; and two hours of the library itself. */
async function used(ctx: Ctx): Promise<string> {
  const roomId = await aRoom(ctx, { branchId: await aBranch(ctx), setUpMinutes: 0, clearMinutes: 0 });
  const limits = { mayUse: true, longestMinutes: 240, aheadDays: 180, perWeek: 3, hours: 'open' } as const;
  const tariff = { tariffPer: 'hour', socialTariffCents: null } as const;
  const rule = (userKind: 'group' | 'commercial', tariffCents: number) =>
    setRule(ctx, { userKind, roomId: null, version: 1, details: { ...limits, ...tariff, tariffCents } });
  done(await rule('group', 500));
  done(await rule('commercial', 2000));
  const days = ['2026-11-23', '2026-11-24', '2026-12-01'];
  const spans = days.map((day) => ({ from: at('10:00', day), until: at('12:00', day) }));
  const { id, uses } = await aBooking(ctx, { roomId, spans, userKind: 'group', organisation: 'Koor' });
  given(await confirmBooking(ctx, { id }));
  const after = { ...ctx, now: at('13:00') };
  given(await markUse(after, { id, useId: uses[1]?.id ?? '', wasUsed: false, by: 'staff' }));
  const early = { from: at('12:00', '2026-11-23'), until: at('13:00', '2026-11-23') };
  done(await occupy(ctx, aUse({ rooms: [roomId], ...early })));
  done(await closeRoom(ctx, { roomId, reason: 'Verf', from: at('14:00'), until: at('17:00') }));
  return roomId;
}

test('support in kind is what a use cost less than the normal tariff, once it is over and they came', () =>
  undone(async (tx) => {
    await used(ctxOf(tx));
    const director = client(tx, someone('director'), { now: at('18:00') });
    const page = await director.get('/werk/steun-in-natura?jaar=2026&gemeente=coevorden');
    const cells = page.html.querySelectorAll('tbody td').map((cell) => cell.text.trim());
    assert.deepEqual(cells.slice(-4), ['1', '2', '€\u00a010,00', '€\u00a030,00']);
    const file = await director.get('/werk/steun-in-natura/lijst.csv?jaar=2026');
    assert.match(file.text, /Coevorden.*Groep.*1.*2.*1000.*3000/);
    assert.match((await director.get('/werk/steun-in-natura?jaar=2025')).text, /Nog niets/);
  }));

test('utilisation lays hours of use beside hours open, and a closure is no use', () =>
  undone(async (tx) => {
    await used(ctxOf(tx));
    const maker = client(tx, someone('programme-maker', { municipality: 'GM0109' }), { now: at('18:00') });
    const page = await maker.get('/werk/ruimtebenutting?vestiging=coevorden&jaar=2026');
    const cells = page.html.querySelectorAll('table').at(-1)?.querySelectorAll('tbody td') ?? [];
    assert.equal(cells[0]?.text, '5');
    assert.match(page.text, /Uren gebruik per maand/);
    assert.match((await maker.get('/werk/ruimtebenutting')).text, /Welke vestiging/);
    assert.equal((await maker.get('/werk/ruimtebenutting?vestiging=coevorden&jaar=2027')).status, 200);
  }));
