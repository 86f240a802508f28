import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay, dayOf } from '#kernel/days.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { newsOf } from '../../../../test/news.ts';
import { modules } from '../../../modules.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { withProgress } from '../../commitments/index.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import {
  aDraft,
  aPublished,
  given,
  holdSessions,
  ONLINE,
  onDay,
  planSessions,
  shown,
} from '../../programme/testing.ts';
import { listBoardSessions } from '../sql.ts';
import { aPromisedYear, type PromisedYear, promise } from '../testing.ts';
import { copyForCommitment } from './copy-for-commitment.ts';
import { moveSession } from './move-session.ts';
import { planForCommitment } from './plan-for-commitment.ts';

type Ctx = ReturnType<typeof ctxOf>;

const inCoevorden = (work: (ctx: Ctx, year: PromisedYear) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await work(ctx, await aPromisedYear(ctx));
  });
const maker = ({ tx }: Ctx, municipality = 'GM0109') => ctxOf(tx, someone('programme-maker', { municipality }));
const [december, later] = [asDay('2026-12-02'), asDay('2026-12-09')];

test(
  'a draft moves to another day at the same time and place, and nobody is told',
  inCoevorden(async (ctx, { branchId }) => {
    const where = { branchId, isOnline: false, seatsOnSite: 12 };
    const { activity, sessions } = await aDraft(maker(ctx), { days: [december], where });
    const id = sessions[0]?.id ?? '';
    given(await moveSession(maker(ctx), { id, from: december, to: later, tell: false }));
    const [moved] = (await shown(ctx, activity.id)).sessions;
    assert.deepEqual(moved?.beginsAt, onDay(later).beginsAt);
    assert.deepEqual([moved?.endsAt, moved?.branchId, moved?.seatsOnSite], [onDay(later).endsAt, branchId, 12]);
    assert.deepEqual(await newsOf(ctx), []);
  }),
);

test(
  'what residents know of moves only when they may be told, and then they are',
  inCoevorden(async (ctx) => {
    const { sessions } = await aPublished(ctx, { days: [december] });
    const move = { id: sessions[0]?.id ?? '', from: december, to: later };
    const refused = await moveSession(maker(ctx), { ...move, tell: false });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'residents-will-hear' } });
    given(await moveSession(maker(ctx), { ...move, tell: true }));
    assert.equal((await newsOf(ctx)).at(-1)?.event, 'programme.session-changed');
  }),
);

test(
  'a move is refused when somebody was first, when the day is past, when its time is skipped, and when all is over',
  inCoevorden(async (ctx) => {
    const { sessions } = await aPublished(ctx, { days: [december, '2026-11-18'] });
    const [over, coming] = sessions;
    const move = (to: string, from = december) =>
      moveSession(ctx, { id: coming?.id ?? '', from, to: asDay(to), tell: true });
    const code = async (result: ReturnType<typeof move>) => {
      const outcome = await result;
      return !outcome.ok && outcome.refusal;
    };
    assert.deepEqual(await code(move('2026-12-16', later)), { code: 'moved-meanwhile', day: december });
    assert.deepEqual(await code(move('2026-11-20')), { code: 'in-the-past' });
    given(await holdSessions(ctx));
    const held = { id: over?.id ?? '', from: asDay('2026-11-18'), to: later, tell: true };
    assert.deepEqual(await code(moveSession(ctx, held)), { code: 'not-plannable' });
    const { id: activityId } = await anActivity(ctx);
    given(await planSessions(ctx, { activityId, moments: [onDay('2027-03-21', '02:30', '04:00')], ...ONLINE }));
    const [night] = (await shown(ctx, activityId)).sessions;
    const skipped = { id: night?.id ?? '', from: asDay('2027-03-21'), to: asDay('2027-03-28'), tell: false };
    assert.deepEqual(await code(moveSession(ctx, skipped)), { code: 'skipped-time', day: '2027-03-28', time: '02:30' });
  }),
);

test(
  'what was held is repeated a year on, and adds to the new promise only',
  inCoevorden(async (ctx, { peuters }) => {
    const next = await promise(ctx, 2027);
    const { activity } = await aPublished(ctx, { days: ['2026-03-04', '2026-12-02'], commitmentIds: [peuters.id] });
    const { id } = given(
      await copyForCommitment(maker(ctx), { commitmentId: next.peuters.id, activityId: activity.id }),
    );
    const copy = await shown(ctx, id);
    assert.equal(copy.activity.state, 'draft');
    assert.deepEqual(
      copy.sessions.map(({ beginsAt }) => dayOf(beginsAt)),
      ['2027-03-03', '2027-12-01'],
    );
    const ids = [peuters.id, next.peuters.id];
    const asked = {
      municipalityCode: 'GM0109',
      commitmentIds: ids,
      from: new Date('2027-01-01'),
      until: new Date('2028-01-01'),
    };
    const served = (await listBoardSessions(ctx.tx, asked)).map(({ commitmentId }) => commitmentId);
    assert.deepEqual(served, [next.peuters.id, next.peuters.id]);
  }),
);

test(
  'free days become a draft that serves the promise and has the room; of a day on which it is taken there is none',
  inCoevorden(async (ctx, { branchId, roomId, peuters }) => {
    const like = await aPublished(ctx, { title: 'Kleintje Bieb: herfst', days: ['2026-11-18'] });
    const room = { id: roomId, setUp: 'tables' } as const;
    const from = { commitmentId: peuters.id, branchId, room, likeId: like.activity.id };
    const plan = { ...from, days: [december, later], from: '10:00', until: '11:00' };
    const { activity, sessions } = await shown(ctx, given(await planForCommitment(maker(ctx), plan)).id);
    assert.deepEqual([activity.title, activity.branchId], ['Kleintje Bieb: herfst', branchId]);
    assert.equal(activity.serviceId, 'kleintje-bieb');
    assert.deepEqual(
      sessions.map((session) => [session.beginsAt, session.roomId]),
      [december, later].map((day) => [onDay(day, '10:00').beginsAt, roomId]),
    );
    const again = await planForCommitment(maker(ctx), { ...plan, days: [later] });
    assert.equal(!again.ok && again.refusal.code, 'no-room');
    const none = await planForCommitment(maker(ctx), { ...plan, days: [] });
    assert.deepEqual(none, { ok: false, refusal: { code: 'no-days' } });
    const [counted] = await withProgress(ctx, modules, [peuters]);
    assert.equal(counted?.count, 0, 'a draft is no delivery');
  }),
);

test(
  'a session takes its room along, and stays where it is when that is taken',
  inCoevorden(async (ctx, { branchId, roomId, peuters }) => {
    const like = await aPublished(ctx, { days: ['2026-11-18'] });
    const from = { commitmentId: peuters.id, branchId, likeId: like.activity.id, from: '10:00', until: '11:00' };
    const plan = { ...from, room: { id: roomId, setUp: 'tables' } as const, days: [december, later] };
    const { id: activityId } = given(await planForCommitment(ctx, plan));
    const [first] = (await shown(ctx, activityId)).sessions;
    const move = { id: first?.id ?? '', from: december, tell: false };
    const refused = await moveSession(ctx, { ...move, to: later });
    assert.equal(!refused.ok && refused.refusal.code, 'no-room');
    given(await moveSession(ctx, { ...move, to: asDay('2026-12-16') }));
    const rooms = (await shown(ctx, activityId)).sessions.map((session) => [dayOf(session.beginsAt), session.roomId]);
    assert.deepEqual(rooms, [
      [later, roomId],
      ['2026-12-16', roomId],
    ]);
  }),
);

test(
  'nobody plans for or moves what is of another municipality, nor without the permission',
  inCoevorden(async (ctx, { branchId, roomId, peuters }) => {
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const emmen = await openBranch(ctx, { municipalityCode: 'GM0114', name: 'Emmen', sizeClass: 'large' });
    const { activity, sessions } = await aPublished(ctx, { days: [december] });
    const other = await aPublished(ctx, { days: [december], municipalityCode: 'GM0114' });
    const move = { id: sessions[0]?.id ?? '', from: december, to: later, tell: true };
    const copy = { commitmentId: peuters.id, activityId: activity.id };
    const room = { id: roomId, setUp: 'tables' } as const;
    const own = { commitmentId: peuters.id, branchId, room, likeId: activity.id };
    const plan = { ...own, days: [later], from: '10:00', until: '11:00' };
    for (const [actor, fault] of [
      [maker(ctx, 'GM0114'), NotFound],
      [ctxOf(ctx.tx, someone('account-manager', { municipality: 'GM0109' })), Forbidden],
    ] as const) {
      await assert.rejects(moveSession(actor, move), fault);
      await assert.rejects(copyForCommitment(actor, copy), fault);
      await assert.rejects(planForCommitment(actor, plan), fault);
    }
    await assert.rejects(copyForCommitment(ctx, { ...copy, activityId: other.activity.id }), NotFound);
    await assert.rejects(planForCommitment(ctx, { ...plan, branchId: emmen }), NotFound);
    await assert.rejects(moveSession(ctx, { ...move, id: crypto.randomUUID() }), NotFound);
  }),
);
