import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { newsOf } from '../../../../test/news.ts';
import { cancelSession, given, onDay, shown } from '../../programme/testing.ts';
import { demandIn } from '../demand.ts';
import { aFullLecture, type FullLecture, wishToCome } from '../testing.ts';
import { type PlanExtraDate, planExtraDate } from './plan-extra-date.ts';

type Around = { ctx: Ctx; lecture: FullLecture; plan: PlanExtraDate };

const inDalen = (work: (around: Around) => Promise<void>, days?: readonly string[]) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const lecture = await aFullLecture(ctx, days);
    const activityId = lecture.activity.id;
    const likeId = lecture.sessions.at(-1)?.id ?? '';
    for (const { id } of lecture.sessions) await wishToCome(ctx, id, 2);
    const room = { id: lecture.roomId, setUp: 'theatre' } as const;
    const plan = { activityId, likeId, day: asDay('2026-12-17'), room };
    await work({ ctx, lecture, plan });
  });

const told = async (ctx: Ctx) =>
  (await newsOf(ctx)).filter(({ event }) => event === 'extra-dates.planned').map(({ payload }) => payload);

test(
  'the session comes at the same time and place with its seats and a room, and who waits at that place is told',
  inDalen(
    async ({ ctx, lecture, plan }) => {
      assert.deepEqual(given(await planExtraDate(ctx, plan)), { households: 2 });
      const { sessions } = await shown(ctx, plan.activityId);
      const { id: sessionId = '', beginsAt, roomId, seatsOnSite, branchId } = sessions.at(-1) ?? {};
      assert.deepEqual(beginsAt, onDay('2026-12-17').beginsAt);
      assert.deepEqual([roomId, seatsOnSite, branchId], [lecture.roomId, 12, lecture.branchId]);
      const waitedFor = lecture.sessions.map(({ id }) => id);
      assert.deepEqual(await told(ctx), [{ sessionId, waitedFor }]);
    },
    ['2026-12-03', '2026-12-10'],
  ),
);

test(
  'who was told of it counts no longer, and who came to wait since does; once it is cancelled everybody counts again',
  inDalen(async ({ ctx, plan }) => {
    given(await planExtraDate(ctx, plan));
    const { activityId, likeId: sessionId } = plan;
    const refused = await planExtraDate(ctx, { ...plan, day: asDay('2027-01-07') });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'nobody-waits' } });
    await wishToCome({ ...ctx, now: new Date('2026-11-23T09:00:00Z') }, sessionId, 3);
    assert.deepEqual((await demandIn(ctx, { activityId }))[0]?.persons, 3);
    const extra = (await shown(ctx, activityId)).sessions.at(-1)?.id ?? '';
    given(await cancelSession(ctx, { id: extra, reason: 'Ziek' }));
    assert.deepEqual((await demandIn(ctx, { activityId }))[0]?.persons, 5);
  }),
);

test(
  'a day that has passed, a room that is taken and a session for which nobody waits are refused, and plan nothing',
  inDalen(async ({ ctx, plan, lecture }) => {
    const codeOf = async (changes: Partial<typeof plan>) => {
      const planned = await planExtraDate(ctx, { ...plan, ...changes });
      return planned.ok ? 'planned' : planned.refusal.code;
    };
    assert.equal(await codeOf({ day: asDay('2026-11-19') }), 'not-then');
    assert.equal(await codeOf({ day: asDay('2026-12-03') }), 'no-room');
    assert.equal(await codeOf({ likeId: lecture.roomId }), 'nobody-waits');
    assert.equal((await shown(ctx, plan.activityId)).sessions.length, 1);
    assert.deepEqual(await told(ctx), []);
  }),
);

test(
  'only who may change the activity plans one, and who may not know of it finds nothing',
  inDalen(async ({ ctx, plan }) => {
    const as = (role: string, municipality: string) =>
      planExtraDate({ ...ctx, actor: someone(role, { municipality }) }, plan);
    await assert.rejects(as('desk-worker', 'GM0109'), Forbidden);
    await assert.rejects(as('programme-maker', 'GM0114'), NotFound);
  }),
);
