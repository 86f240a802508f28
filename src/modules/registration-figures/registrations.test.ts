import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { newId } from '#kernel/id.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn } from '../../../test/figures.ts';
import { aPresence, keepMarks } from '../door-lists/testing.ts';
import { cancelSession, holdSessions } from '../programme/testing.ts';
import {
  adults,
  aHousehold,
  aLecture,
  cancelRegistration,
  given,
  register,
  saveSettings,
} from '../registrations/testing.ts';
import { aBranch, at } from '../rooms/testing.ts';
import { registrationFigures } from './module.ts';

const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const FIRST = '2026-11-30';
const SECOND = '2026-12-07';
const AFTER = at('23:00', SECOND);

async function counted(ctx: Ctx, text: string, scope = COEVORDEN): Promise<Record<string, number>> {
  const period = parsePeriod(text);
  assert.ok(period);
  const all = await countedIn(ctx.tx, registrationFigures, { scope, period, now: AFTER });
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value > 0));
}

const atBranch = async (ctx: Ctx) => ({ branchId: await aBranch(ctx), isOnline: false });

async function signUp(ctx: Ctx, subject: string | undefined, persons: number): Promise<string> {
  const wish = { attendance: 'on-site', persons: adults(persons) } as const;
  return given(await register(ctx, aHousehold(subject ?? '', wish))).id;
}

test('a registration counts on the day on which it was made, where its session is, whatever came of it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const where = await atBranch(ctx);
    const { sessionIds } = await aLecture(ctx, { municipalityCode: null, days: [FIRST], where, seatsOnSite: 4 });
    await signUp(ctx, sessionIds[0], 3);
    const gone = await signUp({ ...ctx, now: at('23:30', '2026-11-29') }, sessionIds[0], 1);
    await signUp({ ...ctx, now: at('00:10', FIRST) }, sessionIds[0], 2);
    given(await cancelRegistration(ctx, { id: gone, by: 'holder' }));
    assert.deepEqual(await counted(ctx, '2026'), { 'registrations-made': 3 });
    const made = async (scope: CountedScope) => (await counted(ctx, '2026-11', scope))['registrations-made'];
    assert.equal(await made({ kind: 'branch', branchId: where.branchId }), 3);
    assert.deepEqual(await counted(ctx, '2026-12'), {});
  }));

test('of sessions that took place counts who had a place and who still waited, at each session of a series', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const where = await atBranch(ctx);
    const { activityId, sessionIds } = await aLecture(ctx, { days: [FIRST, SECOND], where, seatsOnSite: 4 });
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    await signUp(ctx, activityId, 4);
    await signUp(ctx, activityId, 2);
    const { sessionIds: cancelled } = await aLecture(ctx, { title: 'Iets anders', days: [FIRST], where });
    await signUp(ctx, cancelled[0], 3);
    given(await cancelSession(ctx, { id: cancelled[0] ?? '', reason: 'Ziek' }));
    assert.equal((await counted(ctx, '2026'))['persons-placed'], undefined);
    given(await holdSessions({ ...ctx, now: AFTER }));
    const { 'registrations-made': made, ...first } = await counted(ctx, '2026-11');
    assert.equal(made, 3);
    assert.deepEqual(first, { 'persons-placed': 4, 'persons-not-placed': 2, 'sessions-without-door-list': 1 });
    assert.deepEqual(await counted(ctx, '2026-12'), { 'persons-placed': 4, 'sessions-without-door-list': 1 });
    assert.equal(sessionIds.length, 2);
  }));

test('who did not come is known where people were marked at the door, by the mark that was made last', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const where = await atBranch(ctx);
    const { sessionIds } = await aLecture(ctx, { days: [FIRST, SECOND], where });
    const [sessionId = '', unkept = ''] = sessionIds;
    const ids = [await signUp(ctx, sessionId, 3), await signUp(ctx, sessionId, 1), await signUp(ctx, sessionId, 1)];
    await signUp(ctx, unkept, 2);
    const mark = (registrationId: string, person: number, isPresent = true, time = '19:05') =>
      keepMarks(
        { ...ctx, now: at(time, FIRST) },
        {
          way: { kind: 'staff', sessionId },
          device: newId(),
          marks: [aPresence({ registrationId, person, isPresent })],
        },
      );
    for (const [index, person, isPresent] of [
      [0, 1, true],
      [0, 2, true],
      [1, 1, true],
      [2, 1, true],
    ] as const)
      given(await mark(ids[index] ?? '', person, isPresent));
    given(await mark(ids[1] ?? '', 1, false, '19:30'));
    given(await cancelRegistration(ctx, { id: ids[2] ?? '', by: 'staff' }));
    given(await holdSessions({ ...ctx, now: AFTER }));
    const { 'registrations-made': _, ...found } = await counted(ctx, '2026');
    assert.deepEqual(found, { 'persons-placed': 6, 'no-shows': 2, 'sessions-without-door-list': 1 });
    const period = parsePeriod('2026-12');
    assert.ok(period);
    const december = await countedIn(tx, registrationFigures, { scope: COEVORDEN, period, now: AFTER });
    assert.ok(!('no-shows' in december));
  }));
