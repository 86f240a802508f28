import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { newsOf } from '../../../../test/news.ts';
import { copyActivity } from '../../activities/index.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { MOST_SESSIONS } from '../session.ts';
import { aDraft, aPublished, given, ONLINE, onDay, shown } from '../testing.ts';
import { cancelSession } from './cancel-session.ts';
import { changeSession } from './change-session.ts';
import { copyWithSessions } from './copy-with-sessions.ts';
import { planSessions } from './plan-sessions.ts';

type Ctx = ReturnType<typeof ctxOf>;

const inCoevorden = (work: (ctx: Ctx, branchId: string) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await work(ctx, await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' }));
  });

const evening = onDay('2026-12-03');

test(
  'what cannot be planned is refused, and leaves nothing behind',
  inCoevorden(async (ctx) => {
    const { id: activityId } = await anActivity(ctx);
    const template = given(await copyActivity(ctx, { id: activityId, as: 'template' }));
    const plan = { activityId, moments: [evening], ...ONLINE };
    const backwards = { beginsAt: evening.endsAt, endsAt: evening.beginsAt };
    const many = Array.from({ length: MOST_SESSIONS + 1 }, () => evening);
    for (const [what, input, code] of [
      ['no days', { ...plan, moments: [] }, 'no-days'],
      ['nowhere', { ...plan, isOnline: false }, 'nowhere'],
      ['an end before the beginning', { ...plan, moments: [evening, backwards] }, 'ends-before-it-begins'],
      ['no time at all', { ...plan, moments: [{ ...evening, endsAt: evening.beginsAt }] }, 'ends-before-it-begins'],
      ['more than an activity has', { ...plan, moments: many }, 'too-many-sessions'],
      ['a template', { ...plan, activityId: template.id }, 'not-plannable'],
    ] as const) {
      const result = await planSessions(ctx, input);
      assert.equal(!result.ok && result.refusal.code, code, what);
    }
    assert.deepEqual((await shown(ctx, activityId)).sessions, []);
    const branchId = crypto.randomUUID();
    await assert.rejects(planSessions(ctx, { ...plan, branchId }), NotFound);
    await assert.rejects(planSessions(ctx, { ...plan, placeId: branchId }), NotFound);
    await assert.rejects(planSessions(ctx, { ...plan, activityId: branchId }), NotFound);
  }),
);

test(
  'a new time or place raises the number that calendars look at, other seats do not',
  inCoevorden(async (ctx, branchId) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03'], where: { seatsOnSite: 40 } });
    const [session] = sessions;
    assert.ok(session);
    const known = (await newsOf(ctx)).length;
    const { id, ...same } = { ...session, ...evening };
    const seats = await changeSession(ctx, { id, ...same, seatsOnSite: 10 });
    assert.ok(seats.ok);
    const later = onDay('2026-12-03', '20:00', '21:00');
    given(await changeSession(ctx, { id, ...same, ...later, seatsOnSite: 10, version: 2 }));
    given(await changeSession(ctx, { id, ...same, ...later, branchId, isOnline: false, seatsOnSite: 10, version: 3 }));
    const [changed] = (await shown(ctx, activity.id)).sessions;
    assert.deepEqual([changed?.sequence, changed?.seatsOnSite, changed?.branchId], [2, 10, branchId]);
    const news = (await newsOf(ctx)).slice(known);
    assert.deepEqual(
      news.map(({ event, payload }) => [event, payload.sequence]),
      [0, 1, 2].map((sequence) => ['programme.session-changed', sequence]),
    );
    const stale = await changeSession(ctx, { id, ...same });
    assert.deepEqual(stale, { ok: false, refusal: { code: 'stale' } });
  }),
);

test(
  'of a draft nothing is told, and a session that is cancelled just goes',
  inCoevorden(async (ctx) => {
    const { activity, sessions } = await aDraft(ctx, { days: ['2026-12-03', '2026-12-10'] });
    const [first] = sessions;
    assert.ok(first);
    given(await cancelSession(ctx, { id: first.id, reason: '' }));
    assert.deepEqual(
      (await shown(ctx, activity.id)).sessions.map(({ id }) => id),
      [sessions[1]?.id],
    );
    assert.deepEqual(await newsOf(ctx), []);
  }),
);

test(
  'a public session is cancelled with a reason, once, and that is told',
  inCoevorden(async (ctx) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03', '2026-12-10'] });
    const id = sessions[0]?.id ?? '';
    assert.deepEqual(await cancelSession(ctx, { id, reason: '' }), { ok: false, refusal: { code: 'no-reason' } });
    given(await cancelSession(ctx, { id, reason: 'De spreker is ziek.' }));
    const [cancelled, other] = (await shown(ctx, activity.id)).sessions;
    assert.deepEqual(
      [cancelled?.state, cancelled?.cancelReason, cancelled?.sequence],
      ['cancelled', 'De spreker is ziek.', 1],
    );
    assert.equal(other?.state, 'planned');
    const { event, payload } = (await newsOf(ctx)).at(-1) ?? { event: '', payload: {} };
    assert.equal(event, 'programme.session-cancelled');
    assert.deepEqual(payload, { activityId: activity.id, sessionId: id, sequence: 1 });
    const again = await cancelSession(ctx, { id, reason: 'Nog eens' });
    assert.deepEqual(again, { ok: false, refusal: { code: 'not-plannable' } });
  }),
);

test(
  'a copy of last year keeps weekday and clock, over the change to summer time too',
  inCoevorden(async (ctx) => {
    const days = ['2025-11-27', '2025-12-25', '2026-03-29', '2026-04-02'];
    const { activity, sessions } = await aPublished(ctx, { days });
    given(await cancelSession(ctx, { id: sessions[1]?.id ?? '', reason: 'Kerst' }));
    const copy = given(await copyWithSessions(ctx, { id: activity.id }));
    const moved = (await shown(ctx, copy.id)).sessions;
    const expected = ['2026-11-26', '2027-03-28', '2027-04-01'].map((day) => onDay(day).beginsAt);
    assert.deepEqual(
      moved.map(({ beginsAt }) => beginsAt),
      expected,
    );
    assert.ok(moved.every(({ state, sequence }) => state === 'planned' && sequence === 0));
    assert.equal((await shown(ctx, copy.id)).activity.state, 'draft');
  }),
);

test(
  'a copy leaves out what summer time skips, and passes over years in which it would be past',
  inCoevorden(async (ctx) => {
    const { id: activityId } = await anActivity(ctx);
    const nights = [onDay('2029-04-01', '02:30', '04:00'), onDay('2029-04-08', '02:30', '04:00')];
    given(await planSessions(ctx, { activityId, moments: nights, ...ONLINE }));
    const in2030 = { ...ctx, now: new Date('2030-01-10T09:00:00Z') };
    const skipped = given(await copyWithSessions(in2030, { id: activityId }));
    const left = (await shown(ctx, skipped.id)).sessions.map(({ beginsAt }) => beginsAt);
    assert.deepEqual(left, [onDay('2030-04-07', '02:30', '04:00').beginsAt]);
    const { activity } = await aDraft(ctx, { days: ['2019-12-05'] });
    const copy = given(await copyWithSessions(ctx, { id: activity.id }));
    assert.deepEqual((await shown(ctx, copy.id)).sessions[0]?.beginsAt, onDay('2026-11-26').beginsAt);
  }),
);

test(
  'a maker of another municipality cannot plan, move or cancel, and one of the branch does so at the branch only',
  inCoevorden(async (ctx, branchId) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03'] });
    const session = sessions[0];
    assert.ok(session);
    const as = (scope: { municipality: string; branchId?: string }) => ctxOf(ctx.tx, someone('programme-maker', scope));
    for (const [actor, fault] of [
      [as({ municipality: 'GM0114' }), NotFound],
      [as({ municipality: 'GM0109', branchId }), Forbidden],
      [ctxOf(ctx.tx, someone('desk-worker', { municipality: 'GM0109' })), Forbidden],
    ] as const) {
      await assert.rejects(planSessions(actor, { activityId: activity.id, moments: [evening], ...ONLINE }), fault);
      await assert.rejects(changeSession(actor, session), fault);
      await assert.rejects(cancelSession(actor, { id: session.id, reason: 'Ziek' }), fault);
      await assert.rejects(copyWithSessions(actor, { id: activity.id }), fault);
    }
    const own = await anActivity(as({ municipality: 'GM0109', branchId }), { branchId });
    const plan = { activityId: own.id, moments: [evening], ...ONLINE };
    assert.ok((await planSessions(as({ municipality: 'GM0109', branchId }), plan)).ok);
    await assert.rejects(cancelSession(ctx, { id: crypto.randomUUID(), reason: '' }), NotFound);
  }),
);
