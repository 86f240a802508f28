import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn, rowsOf } from '../../../test/figures.ts';
import { aBooking, confirmBooking, given, markUse } from '../room-bookings/testing.ts';
import { aBranch, aRoom, at, done, setRule } from '../rooms/testing.ts';
import { roomFigures } from './module.ts';

const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const period = parsePeriod('2026');
const now = at('13:00');

const LIMITS = { mayUse: true, longestMinutes: 240, aheadDays: 180, perWeek: 5, hours: 'open' } as const;

async function setTariff(ctx: Ctx, userKind: 'group' | 'commercial', tariffCents: number): Promise<void> {
  const details = { ...LIMITS, tariffPer: 'hour', socialTariffCents: null, tariffCents } as const;
  done(await setRule(ctx, { userKind, roomId: null, version: 1, details }));
}

/** Two hours for a group on each of these days, and what the desk says afterwards. Gives the ids of the uses. */
async function aGroup(ctx: Ctx, roomId: string, days: readonly string[]): Promise<{ id: string; uses: string[] }> {
  const spans = days.map((day) => ({ from: at('10:00', day), until: at('12:00', day) }));
  const { id, uses } = await aBooking(ctx, { roomId, spans, userKind: 'group', organisation: 'Koor' });
  given(await confirmBooking(ctx, { id }));
  return { id, uses: uses.map((use) => use.id) };
}

async function counted(ctx: Ctx): Promise<Record<string, number>> {
  assert.ok(period);
  const all = await countedIn(ctx.tx, roomFigures, { scope: COEVORDEN, period, now });
  return Object.fromEntries(Object.entries(all).filter(([id]) => /-group$|tariff/.test(id)));
}

test('a use counts once it is over and they came, with its hours and what it cost less than the normal tariff', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const roomId = await aRoom(ctx, { branchId: await aBranch(ctx), setUpMinutes: 0, clearMinutes: 0 });
    const none = {
      'room-uses-group': 0,
      'room-hours-group': 0,
      'room-support-group': 0,
      'room-uses-without-tariff': 0,
    };
    assert.deepEqual(await counted(ctx), none);
    await setTariff(ctx, 'group', 500);
    await aGroup(ctx, roomId, ['2026-11-23']);
    const untold = { 'room-uses-group': 1, 'room-hours-group': 2, 'room-uses-without-tariff': 1 };
    assert.deepEqual(await counted(ctx), untold);
    await setTariff(ctx, 'commercial', 2050);
    const { id, uses } = await aGroup(ctx, roomId, ['2026-11-24', '2026-12-01']);
    const told = { 'room-uses-group': 2, 'room-hours-group': 4, 'room-uses-without-tariff': 1 };
    assert.deepEqual(await counted(ctx), { ...told, 'room-support-group': 31 });
    given(await markUse({ ...ctx, now }, { id, useId: uses[0] ?? '', wasUsed: false, by: 'staff' }));
    assert.deepEqual(await counted(ctx), untold);
  }));

test('the rows name the room and lead to the booking, and tell nothing of who was there', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const roomId = await aRoom(ctx, { branchId: await aBranch(ctx) });
    const { id, uses } = await aGroup(ctx, roomId, ['2026-11-23']);
    const [source] = roomFigures.figures ?? [];
    const figure = source?.figures.find((each) => each.id === 'room-hours-group');
    assert.ok(source && figure && period);
    const cell = { scope: COEVORDEN, period };
    const rows = await rowsOf(tx, source, { figure, profile: 'lokaal', cell, now });
    const row = { id: uses[0], label: 'Grote zaal', day: '2026-11-23', adds: 2, href: `/werk/ruimtegebruik/${id}` };
    assert.deepEqual(rows, [row]);
  }));
