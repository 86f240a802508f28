import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { newsOf } from '../../../test/news.ts';
import { listSessions } from '../programme/index.ts';
import { cancelActivity, cancelSession, changeSession, onDay } from '../programme/testing.ts';
import { hearCancelled, hearChanged } from './session-news.ts';
import { findRegistration } from './sql/registrations.ts';
import { findSubject } from './sql/subjects.ts';
import { inCoevorden } from './testing/in-coevorden.ts';
import { adults, aHousehold, aLecture, given, register, saveSettings } from './testing.ts';

const told = async (ctx: Ctx, name: string): Promise<unknown[]> =>
  (await newsOf(ctx))
    .filter(({ event }) => event === `registrations.${name}`)
    .map(({ payload }) => payload.registrationId);
const stateOf = async (ctx: Ctx, id: string) => (await findRegistration(ctx.tx, id))?.state;

async function aSeries(ctx: Ctx, days: readonly string[]) {
  const { activityId, sessionIds } = await aLecture(ctx, { days });
  given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
  const { id } = given(await register(ctx, aHousehold(activityId)));
  const cancel = async (number: number, reason = 'Storm') => {
    const sessionId = sessionIds[number] ?? '';
    given(await cancelSession(ctx, { id: sessionId, reason }));
    await hearCancelled(ctx, { activityId, sessionId });
  };
  return { activityId, id, cancel };
}

test(
  'everybody of a session that is cancelled is told once, who waits too, and nobody comes in after that',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { seatsOnline: 1 });
    const [sessionId = ''] = sessionIds;
    const ids = [];
    for (let each = 0; each < 3; each++) ids.push(given(await register(ctx, aHousehold(sessionId))).id);
    given(await cancelSession(ctx, { id: sessionId, reason: 'Ziek' }));
    await hearCancelled(ctx, { activityId, sessionId });
    await hearCancelled(ctx, { activityId, sessionId });
    assert.deepEqual((await told(ctx, 'ended')).sort(), ids.sort());
    assert.equal((await findRegistration(ctx.tx, ids[0] ?? ''))?.endedBy, 'session');
    assert.equal((await findSubject(ctx.tx, sessionId, ctx.now))?.places.online.taken, 0);
    const late = await register(ctx, aHousehold(sessionId));
    assert.deepEqual(late, { ok: false, refusal: { code: 'cancelled' } });
  }),
);

test(
  'of a series one hears that a session falls away, and it ends with the last of them',
  inCoevorden(async (ctx) => {
    const { id, cancel } = await aSeries(ctx, ['2026-12-03', '2026-12-10']);
    await cancel(0);
    assert.equal(await stateOf(ctx, id), 'placed');
    assert.deepEqual([await told(ctx, 'moved'), await told(ctx, 'ended')], [[id], []]);
    await cancel(1);
    assert.equal(await stateOf(ctx, id), 'cancelled');
    assert.deepEqual([await told(ctx, 'moved'), await told(ctx, 'ended')], [[id], [id]]);
  }),
);

test(
  'of a whole activity that is cancelled one hears once',
  inCoevorden(async (ctx) => {
    const { activityId, id } = await aSeries(ctx, ['2026-12-03', '2026-12-10', '2026-12-17']);
    given(await cancelActivity(ctx, { id: activityId, reason: 'Ziek' }));
    for (const session of await listSessions(ctx.tx, activityId))
      await hearCancelled(ctx, { activityId, sessionId: session.id });
    assert.deepEqual([await told(ctx, 'moved'), await told(ctx, 'ended')], [[], [id]]);
  }),
);

test(
  'a move is told once to who did not know of it, and more places let who waits move up',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { where: { seatsOnline: 1 } });
    const [sessionId = ''] = sessionIds;
    given(await saveSettings(ctx, { activityId, offerHours: 0 }));
    const first = given(await register(ctx, aHousehold(sessionId)));
    const change = async (changes: object) => {
      const [session] = await listSessions(ctx.tx, activityId);
      assert.ok(session);
      given(await changeSession(ctx, { ...session, ...changes }));
      await hearChanged(ctx, { activityId, sessionId });
    };
    await change(onDay('2026-12-04'));
    const second = given(await register(ctx, aHousehold(sessionId)));
    assert.equal(second.state, 'waiting');
    await change({ seatsOnline: 2 });
    assert.equal(await stateOf(ctx, second.id), 'placed');
    assert.deepEqual(await told(ctx, 'moved'), [first.id]);
    await change(onDay('2026-12-11'));
    assert.deepEqual((await told(ctx, 'moved')).sort(), [first.id, first.id, second.id].sort());
  }),
);

test(
  'fewer places than are taken leave everybody theirs, and nobody else gets any',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, { where: { seatsOnline: 4 } });
    const [sessionId = ''] = sessionIds;
    const four = given(await register(ctx, aHousehold(sessionId, { persons: adults(4) })));
    const [session] = await listSessions(ctx.tx, activityId);
    assert.ok(session);
    given(await changeSession(ctx, { ...session, seatsOnline: 2 }));
    await hearChanged(ctx, { activityId, sessionId });
    assert.equal(await stateOf(ctx, four.id), 'placed');
    const late = await register(ctx, aHousehold(sessionId, { waits: false }));
    assert.deepEqual(late, { ok: false, refusal: { code: 'full', left: 0, canWait: true } });
    assert.deepEqual(await told(ctx, 'moved'), []);
  }),
);
