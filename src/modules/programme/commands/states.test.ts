import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { newsOf } from '../../../../test/news.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aDraft, aPublished, given, ONLINE, onDay, shown } from '../testing.ts';
import { cancelActivity } from './cancel-activity.ts';
import { cancelSession } from './cancel-session.ts';
import { changeSession } from './change-session.ts';
import { closeSession } from './close-session.ts';
import { holdSessions } from './hold-sessions.ts';
import { planSessions } from './plan-sessions.ts';
import { publishActivity } from './publish-activity.ts';
import { returnActivity } from './return-activity.ts';
import { submitActivity } from './submit-activity.ts';

type Ctx = ReturnType<typeof ctxOf>;

const inCoevorden = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await work(ctx);
  });

const refused = (code: string) => ({ ok: false, refusal: { code } });
const maker = ({ tx }: Ctx) => ctxOf(tx, someone('programme-maker', { municipality: 'GM0109' }));
const editor = ({ tx }: Ctx) => ctxOf(tx, someone('programme-editor', { municipality: 'GM0109' }));

test(
  'a draft goes by review to the public, with an address that stays and one piece of news',
  inCoevorden(async (ctx) => {
    const { activity } = await aDraft(maker(ctx), { title: 'Sterren kijken', days: ['2026-12-03'] });
    const { id } = activity;
    await assert.rejects(publishActivity(maker(ctx), { id }), Forbidden);
    given(await submitActivity(maker(ctx), { id }));
    assert.deepEqual(await submitActivity(maker(ctx), { id }), refused('other-state'));
    assert.deepEqual(await returnActivity(editor(ctx), { id, note: '' }), refused('no-reason'));
    given(await returnActivity(editor(ctx), { id, note: 'Zet erbij wat het kost.' }));
    assert.equal((await shown(ctx, id)).activity.reviewNote, 'Zet erbij wat het kost.');
    assert.deepEqual(await returnActivity(editor(ctx), { id, note: 'Nog eens' }), refused('other-state'));
    given(await submitActivity(maker(ctx), { id }));
    given(await publishActivity(editor(ctx), { id }));
    const published = (await shown(ctx, id)).activity;
    assert.deepEqual([published.state, published.slug, published.reviewNote], ['published', 'sterren-kijken', '']);
    assert.deepEqual(await newsOf(ctx), [{ event: 'programme.activity-published', payload: { activityId: id } }]);
    assert.deepEqual(await publishActivity(editor(ctx), { id }), refused('other-state'));
  }),
);

test(
  'nothing becomes public that lacks something, and all that lacks is told',
  inCoevorden(async (ctx) => {
    const { id } = await anActivity(ctx, { summary: '', prices: [] });
    const incomplete = { code: 'incomplete', gaps: ['summary', 'prices', 'sessions'] };
    assert.deepEqual(await publishActivity(ctx, { id }), { ok: false, refusal: incomplete });
    assert.deepEqual(await submitActivity(ctx, { id }), { ok: false, refusal: incomplete });
  }),
);

test(
  'cancelling all tells each session that was to come, and keeps what was held',
  inCoevorden(async (ctx) => {
    const { activity } = await aPublished(ctx, { days: ['2026-11-19', '2026-12-03', '2026-12-10'] });
    const { id } = activity;
    given(await holdSessions(ctx));
    assert.deepEqual(await cancelActivity(ctx, { id, reason: '' }), refused('no-reason'));
    given(await cancelActivity(maker(ctx), { id, reason: 'Te weinig belangstelling' }));
    const after = await shown(ctx, id);
    assert.deepEqual([after.activity.state, after.activity.cancelReason], ['cancelled', 'Te weinig belangstelling']);
    assert.deepEqual(
      after.sessions.map(({ state, sequence }) => [state, sequence]),
      [
        ['held', 0],
        ['cancelled', 1],
        ['cancelled', 1],
      ],
    );
    const told = (await newsOf(ctx)).filter(({ event }) => event === 'programme.session-cancelled');
    assert.deepEqual(
      told.map(({ payload }) => payload.sessionId).sort(),
      after.sessions
        .slice(1)
        .map((session) => session.id)
        .sort(),
    );
    assert.deepEqual(await cancelActivity(ctx, { id, reason: 'Nog eens' }), refused('other-state'));
    const more = { activityId: id, moments: [onDay('2026-12-17')], ...ONLINE };
    assert.deepEqual(await planSessions(ctx, more), refused('not-plannable'));
  }),
);

test(
  'what has ended counts as held, what has not or is no longer on does not',
  inCoevorden(async (ctx) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-11-18', '2026-11-19', '2026-11-22'] });
    const draft = await aDraft(ctx, { days: ['2026-11-19'] });
    given(await cancelSession(ctx, { id: sessions[0]?.id ?? '', reason: 'Storm' }));
    assert.deepEqual(await holdSessions(ctx), { ok: true, value: { held: 1 } });
    const states = async (id: string) => (await shown(ctx, id)).sessions.map(({ state }) => state);
    assert.deepEqual(await states(activity.id), ['cancelled', 'held', 'planned']);
    assert.deepEqual(await states(draft.activity.id), ['planned']);
    assert.deepEqual(await holdSessions(ctx), { ok: true, value: { held: 0 } });
    const [, held] = (await shown(ctx, activity.id)).sessions;
    assert.ok(held);
    assert.deepEqual(await changeSession(ctx, held), refused('not-plannable'));
  }),
);

test(
  'closing keeps not counted apart from nobody, can be corrected, and the last one closes the activity',
  inCoevorden(async (ctx) => {
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-11-18', '2026-11-19', '2026-12-03'] });
    const [first, second, third] = sessions;
    assert.ok(first && second && third);
    const close = (id: string, version: number, adults: number | null, children: number | null) =>
      closeSession(ctx, { id, version, adults, children });
    given(await close(first.id, 1, 0, null));
    given(await close(second.id, 1, null, null));
    const counts = async () =>
      (await shown(ctx, activity.id)).sessions.map(({ adults, children }) => [adults, children]);
    assert.deepEqual(await counts(), [
      [0, null],
      [null, null],
      [null, null],
    ]);
    assert.deepEqual(await close(third.id, 1, 5, 5), refused('nothing-to-count'));
    assert.deepEqual(await close(first.id, 1, 3, 4), refused('stale'));
    given(await close(first.id, 2, 3, 4));
    assert.equal((await shown(ctx, activity.id)).activity.state, 'published');
    given(await cancelSession(ctx, { id: third.id, reason: 'Ziek' }));
    assert.equal((await shown(ctx, activity.id)).activity.state, 'closed');
    given(await close(second.id, 2, 12, 0));
    assert.deepEqual((await counts()).slice(0, 2), [
      [3, 4],
      [12, 0],
    ]);
    assert.deepEqual(await close(third.id, 2, 1, 1), refused('nothing-to-count'));
  }),
);

test(
  'who is at the desk of a branch counts what is there, and nothing elsewhere',
  inCoevorden(async (ctx) => {
    const branch = { municipalityCode: 'GM0109', sizeClass: 'small' } as const;
    const branchId = await openBranch(ctx, { ...branch, name: 'Sleen' });
    const where = { branchId, isOnline: false };
    const { sessions } = await aPublished(ctx, { days: ['2026-11-18', '2026-11-19'], where });
    const [session, other] = sessions;
    assert.ok(session && other);
    const desk = (scope: { municipality: string; branchId?: string }) =>
      closeSession(ctxOf(ctx.tx, someone('desk-worker', scope)), { ...session, adults: 1, children: 0 });
    await assert.rejects(desk({ municipality: 'GM0109', branchId: crypto.randomUUID() }), Forbidden);
    await assert.rejects(desk({ municipality: 'GM0114' }), NotFound);
    assert.ok((await desk({ municipality: 'GM0109', branchId })).ok);
    const director = ctxOf(ctx.tx, someone('director'));
    await assert.rejects(closeSession(director, { ...other, adults: 1, children: 0 }), Forbidden);
    await assert.rejects(cancelActivity(director, { id: session.activityId, reason: 'x' }), Forbidden);
  }),
);
