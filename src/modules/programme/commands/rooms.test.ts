import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { newsOf } from '../../../../test/news.ts';
import { discardActivity } from '../../activities/index.ts';
import { anActivity, saveActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { listOccupations, listUnitsOf } from '../../occupancy/index.ts';
import { occupy, type SetUp } from '../../rooms/index.ts';
import { aBranch, aDivisibleRoom, aRoom, aUse, closeRoom, done, someEquipment } from '../../rooms/testing.ts';
import type { Session } from '../session.ts';
import { occupantOf } from '../take.ts';
import { aDraft, aPublished, given, ONLINE, onDay, shown } from '../testing.ts';
import { cancelActivity } from './cancel-activity.ts';
import { cancelSession } from './cancel-session.ts';
import { changeSession } from './change-session.ts';
import { copyWithSessions } from './copy-with-sessions.ts';
import { discardWithSessions } from './discard-with-sessions.ts';
import { planSessions } from './plan-sessions.ts';
import { renameTaken } from './rename-taken.ts';

type Ctx = ReturnType<typeof ctxOf>;
type House = { ctx: Ctx; branchId: string; whole: string; halves: [string, string]; laptops: string };

const inAHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const laptops = await someEquipment(ctx, branchId, 5);
    await work({ ctx, branchId, laptops, ...(await aDivisibleRoom(ctx, branchId)) });
  });

const inRoom = (id: string, setUp: SetUp = 'theatre') => ({ room: { id, setUp }, equipment: [] });
const at = (branchId: string) => ({ branchId, isOnline: false });
const unitsOf = (ctx: Ctx, { id }: Pick<Session, 'id'>) => listUnitsOf(ctx.tx, occupantOf(id));
const evening = (day = '2026-11-26') => {
  const { beginsAt: from, endsAt: until } = onDay(day);
  return { from, until };
};

test(
  'the sessions of a series each take the room with its parts and so many pieces, under the title of the activity',
  inAHouse(async ({ ctx, branchId, whole, halves, laptops }) => {
    const take = { ...inRoom(whole), equipment: [{ equipmentId: laptops, pieces: 2 }] };
    const days = ['2026-12-03', '2026-12-10'];
    const { sessions } = await aDraft(ctx, { title: 'Sterren', days, where: at(branchId), take });
    assert.deepEqual(
      sessions.map(({ roomId, roomName, setUp }) => [roomId, roomName, setUp]),
      Array(2).fill([whole, 'Grote zaal', 'theatre']),
    );
    for (const session of sessions) assert.equal((await unitsOf(ctx, session)).length, 5);
    const [first] = await listOccupations(ctx.tx, halves, evening('2026-12-03'));
    assert.deepEqual([first?.label, first?.href], ['Sterren', `/werk/bijeenkomsten/${sessions[0]?.id}`]);
    const half = await occupy(ctx, aUse({ rooms: [halves[1]], ...evening('2026-12-10') }));
    assert.equal(half.ok, false);
    const clearing = {
      from: onDay('2026-12-10', '20:40').beginsAt,
      until: onDay('2026-12-10', '20:40', '22:00').endsAt,
    };
    assert.equal((await occupy(ctx, aUse({ rooms: [whole], ...clearing }))).ok, false, 'it is being cleared');
  }),
);

test(
  'when the room is taken on one day nothing is planned, and every such day says by what',
  inAHouse(async ({ ctx, branchId, whole, halves }) => {
    done(await occupy(ctx, aUse({ rooms: [halves[0]], ...evening('2026-12-10') })));
    done(await closeRoom(ctx, { roomId: whole, reason: 'Nieuwe vloer', ...evening('2026-12-17') }));
    const { id: activityId } = await anActivity(ctx);
    const moments = ['2026-12-17', '2026-12-10', '2026-12-03'].map((day) => onDay(day));
    const plan = { activityId, moments, ...ONLINE, ...at(branchId), take: inRoom(whole) };
    const result = await inTransaction(ctx.tx, (tx) => planSessions({ ...ctx, tx }, plan));
    assert.ok(!result.ok && result.refusal.code === 'no-room');
    const told = result.refusal.refused.map(({ moment, why }) => [
      moment,
      why.code === 'taken' && why.by.map(({ name, label }) => `${name}: ${label}`),
    ]);
    assert.deepEqual(told, [
      [onDay('2026-12-10'), ['Grote zaal, links: Taalcafé']],
      [onDay('2026-12-17'), ['Grote zaal: Nieuwe vloer']],
    ]);
    assert.deepEqual((await shown(ctx, activityId)).sessions, []);
    assert.deepEqual(await listOccupations(ctx.tx, [whole], evening('2026-12-03')), []);
    assert.ok((await planSessions(ctx, { ...plan, take: inRoom(halves[1]), moments: moments.slice(1) })).ok);
  }),
);

test(
  'equipment that others have is refused with how many there are, and a moment that is over asks for a reason',
  inAHouse(async ({ ctx, branchId, whole, laptops }) => {
    done(await occupy(ctx, aUse({ rooms: [], equipment: [{ equipmentId: laptops, pieces: 3 }], ...evening() })));
    const { id: activityId } = await anActivity(ctx);
    const plan = { activityId, moments: [onDay('2026-11-26')], ...ONLINE, ...at(branchId) };
    const asked = { room: undefined, equipment: [{ equipmentId: laptops, pieces: 3 }] };
    const few = await planSessions(ctx, { ...plan, take: asked });
    assert.ok(!few.ok && few.refusal.code === 'no-room');
    assert.deepEqual(few.refusal.refused[0]?.why, { code: 'not-enough-pieces', name: 'Laptop', free: 2 });
    const past = { ...plan, moments: [onDay('2026-11-12')], take: inRoom(whole) };
    const late = await planSessions(ctx, past);
    assert.ok(!late.ok && late.refusal.code === 'no-room' && late.refusal.refused[0]?.why.code === 'against-rules');
    const told = await planSessions(ctx, { ...past, take: { ...past.take, overrideReason: 'Achteraf ingevoerd' } });
    assert.ok(told.ok);
  }),
);

test(
  'a session takes only what its own branch has, and only where the maker plans',
  inAHouse(async ({ ctx, branchId, whole, laptops }) => {
    const { id: activityId } = await anActivity(ctx, { branchId });
    const other = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const plan = { activityId, moments: [onDay('2026-12-03')], ...ONLINE, take: inRoom(whole) };
    await assert.rejects(planSessions(ctx, plan), NotFound, 'online');
    const elsewhere = await aRoom(ctx, { branchId: other });
    await assert.rejects(planSessions(ctx, { ...plan, ...at(branchId), take: inRoom(elsewhere) }), NotFound);
    const equipment = [{ equipmentId: laptops, pieces: 1 }];
    await assert.rejects(planSessions(ctx, { ...plan, ...at(other), take: { room: undefined, equipment } }), NotFound);
    const maker = ctxOf(ctx.tx, someone('programme-maker', { municipality: 'GM0109', branchId }));
    await assert.rejects(planSessions(maker, { ...plan, ...at(other), take: inRoom(elsewhere) }), Forbidden);
    assert.ok((await planSessions(maker, { ...plan, ...at(branchId) })).ok);
  }),
);

test(
  'a session that moves takes its room along; refused, it stays when and where it was',
  inAHouse(async ({ ctx, branchId, whole, laptops }) => {
    const take = { ...inRoom(whole), equipment: [{ equipmentId: laptops, pieces: 2 }] };
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-12-03'], where: at(branchId), take });
    const [session] = sessions;
    assert.ok(session);
    done(await occupy(ctx, aUse({ rooms: [whole], ...evening('2026-12-10') })));
    const refused = await changeSession(ctx, { ...session, ...onDay('2026-12-10') });
    assert.ok(!refused.ok && refused.refusal.code === 'no-room');
    assert.equal((await listOccupations(ctx.tx, [whole], evening('2026-12-03'))).length, 1);
    given(await changeSession(ctx, { ...session, ...onDay('2026-12-03', '20:00', '21:00') }));
    const [moved] = await listOccupations(ctx.tx, [whole], evening('2026-12-03'));
    assert.deepEqual(moved?.beginsAt, onDay('2026-12-03', '20:00').beginsAt);
    assert.equal((await unitsOf(ctx, session)).length, 5);
    const [after] = (await shown(ctx, activity.id)).sessions;
    assert.deepEqual([after?.roomId, after?.sequence], [whole, 1]);
  }),
);

test(
  'a session gets another room, or none, without another time; one that has begun keeps it with other seats',
  inAHouse(async ({ ctx, branchId, whole, halves }) => {
    const { sessions } = await aPublished(ctx, { days: ['2026-12-03'], where: at(branchId), take: inRoom(whole) });
    const [session] = sessions;
    assert.ok(session);
    given(await changeSession(ctx, { ...session, take: inRoom(halves[0], 'tables') }));
    assert.deepEqual(await unitsOf(ctx, session), [halves[0]]);
    const during = { ...ctx, now: onDay('2026-12-03', '19:30').beginsAt };
    given(await changeSession(during, { ...session, version: 2, seatsOnSite: 5, take: inRoom(halves[0], 'tables') }));
    given(await changeSession(ctx, { ...session, version: 3, take: { room: undefined, equipment: [] } }));
    assert.deepEqual(await unitsOf(ctx, session), []);
  }),
);

test(
  'at another branch a session lets go of its room',
  inAHouse(async ({ ctx, branchId, whole }) => {
    const { activity, sessions } = await aDraft(ctx, {
      days: ['2026-12-03'],
      where: at(branchId),
      take: inRoom(whole),
    });
    const [session] = sessions;
    assert.ok(session);
    const other = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    given(await changeSession(ctx, { ...session, branchId: other }));
    assert.deepEqual(await unitsOf(ctx, session), []);
    assert.equal((await shown(ctx, activity.id)).sessions[0]?.roomId, null);
  }),
);

test(
  'what is cancelled or thrown away lets go of its rooms; what was held keeps them',
  inAHouse(async ({ ctx, branchId, whole }) => {
    const planned = { where: at(branchId), take: inRoom(whole) };
    const taken = async (sessions: readonly Session[]) =>
      (await Promise.all(sessions.map((session) => unitsOf(ctx, session)))).map(({ length }) => length > 0);
    const days = ['2026-12-03', '2026-12-10', '2026-12-17'];
    const known = await aPublished(ctx, { ...planned, days });
    given(await cancelSession(ctx, { id: known.sessions[0]?.id ?? '', reason: 'Ziek' }));
    assert.deepEqual(await taken(known.sessions), [false, true, true]);
    await ctx.tx
      .updateTable('programme.sessions')
      .set({ state: 'held' })
      .where('id', '=', known.sessions[1]?.id ?? '')
      .execute();
    given(await cancelActivity(ctx, { id: known.activity.id, reason: 'Storm' }));
    assert.deepEqual(await taken(known.sessions), [false, true, false]);
    const draft = await aDraft(ctx, { ...planned, days: ['2027-01-07', '2027-01-14'] });
    given(await cancelSession(ctx, { id: draft.sessions[0]?.id ?? '', reason: '' }));
    assert.deepEqual(await taken(draft.sessions), [false, true]);
    given(await discardWithSessions(ctx, { id: draft.activity.id }));
    assert.deepEqual(await taken(draft.sessions), [false, false]);
    const refused = await discardWithSessions(ctx, { id: known.activity.id });
    assert.deepEqual(refused, await discardActivity(ctx, { id: known.activity.id }));
    const emmen = ctxOf(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    await assert.rejects(discardWithSessions(emmen, { id: known.activity.id }), NotFound);
  }),
);

test(
  'an activity that gets another title is called so in the week of the room',
  inAHouse(async ({ ctx, branchId, whole }) => {
    const planned = { title: 'Sterren', days: ['2026-12-03'], where: at(branchId), take: inRoom(whole) };
    const { activity } = await aDraft(ctx, planned);
    const { id, version } = activity;
    given(await saveActivity(ctx, { id, version, changes: { summary: 'Met koffie' } }));
    assert.deepEqual(await newsOf(ctx), []);
    given(await saveActivity(ctx, { id, version: version + 1, changes: { title: 'Sterren kijken' } }));
    const [news] = await newsOf(ctx);
    assert.deepEqual(news, { event: 'activities.activity-renamed', payload: { activityId: id } });
    given(await renameTaken(ctx, { activityId: id }));
    const [shownInWeek] = await listOccupations(ctx.tx, [whole], evening('2026-12-03'));
    assert.equal(shownInWeek?.label, 'Sterren kijken');
    assert.ok((await renameTaken(ctx, { activityId: crypto.randomUUID() })).ok, 'it was thrown away meanwhile');
  }),
);

test(
  'a copy asks for the same rooms and pieces, and says for which sessions they are not free',
  inAHouse(async ({ ctx, branchId, whole, laptops }) => {
    const take = { ...inRoom(whole, 'tables'), equipment: [{ equipmentId: laptops, pieces: 4 }] };
    const days = ['2026-12-03', '2026-12-10', '2026-12-17'];
    const { activity, sessions } = await aDraft(ctx, { days, where: at(branchId), take });
    given(await changeSession(ctx, { ...(sessions[2] as Session), take: { room: undefined, equipment: [] } }));
    const next = (day: string) => ({ rooms: [whole], ...evening(day) });
    done(await occupy(ctx, aUse(next('2027-12-09'))));
    const copy = given(await copyWithSessions(ctx, { id: activity.id }));
    const copied = (await shown(ctx, copy.id)).sessions;
    assert.deepEqual(
      copied.map(({ roomId, setUp }) => [roomId, setUp]),
      [
        [whole, 'tables'],
        [null, null],
        [null, null],
      ],
    );
    const numbers = await Promise.all(copied.map(async (session) => (await unitsOf(ctx, session)).length));
    assert.deepEqual(numbers, [7, 0, 0]);
    assert.deepEqual(
      copy.withoutRoom.map(({ beginsAt }) => beginsAt),
      [onDay('2027-12-09').beginsAt],
    );
  }),
);
