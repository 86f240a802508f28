import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { listBranches } from '../../branches/index.ts';
import type { Commitment } from '../../commitments/index.ts';
import { aTerm, someCommitments } from '../../commitments/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { publicAddressOf } from '../public-address.ts';
import { listServedCommitments, listTemplates, updateActivity } from '../sql.ts';
import { anActivity, reread } from '../testing.ts';
import { copyActivity } from './copy-activity.ts';
import { discardActivity } from './discard-activity.ts';
import { saveActivity } from './save-activity.ts';
import { startActivity } from './start-activity.ts';

type Ctx = ReturnType<typeof ctxOf>;

/** Coevorden with what it was promised for 2026 and 2027; Emmen beside it. */
const inCoevorden = (work: (ctx: Ctx, commitments: Commitment[]) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const years = [calendarYear(2026), calendarYear(2027)];
    const commitments = await someCommitments(ctx, aTerm(['kleintje-bieb', 'llo-pakket-1'], { years }));
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx, commitments);
  });

test(
  'a draft of a branch is of the municipality of that branch',
  inCoevorden(async (ctx) => {
    const [branch] = await listBranches(ctx.tx, '2026-11-22', 'GM0109');
    assert.ok(branch);
    const started = await startActivity(ctx, { title: 'Lezing', municipalityCode: 'GM0114', branchId: branch.id });
    assert.ok(started.ok);
    assert.equal((await reread(ctx, started.value.id)).municipalityCode, 'GM0109');
  }),
);

test(
  'a maker starts and changes what is of the own municipality or branch only',
  inCoevorden(async (ctx) => {
    const [branch] = await listBranches(ctx.tx, '2026-11-22', 'GM0109');
    assert.ok(branch);
    const maker = ctxOf(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const ofBranch = ctxOf(ctx.tx, someone('programme-maker', { municipality: 'GM0109', branchId: branch.id }));
    const emmen = ctxOf(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    const { id } = await anActivity(maker);
    const own = await anActivity(ofBranch, { branchId: branch.id });
    const changes = { title: 'Anders' };
    await assert.rejects(saveActivity(ofBranch, { id, version: 2, changes }), Forbidden);
    assert.ok((await saveActivity(maker, { id: own.id, version: own.version, changes })).ok);
    await assert.rejects(saveActivity(emmen, { id, version: 2, changes }), NotFound);
    await assert.rejects(copyActivity(emmen, { id, as: 'draft' }), NotFound);
    await assert.rejects(discardActivity(emmen, { id }), NotFound);
    const title = 'Lezing';
    await assert.rejects(startActivity(emmen, { title, municipalityCode: 'GM0109', branchId: null }), Forbidden);
    await assert.rejects(startActivity(maker, { title, municipalityCode: null, branchId: null }), Forbidden);
    await assert.rejects(startActivity(ctx, { title, municipalityCode: 'GM9999', branchId: null }), NotFound);
    const desk = ctxOf(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    await assert.rejects(saveActivity(desk, { id, version: 2, changes }), Forbidden);
  }),
);

test(
  'a save of what somebody else has changed meanwhile is refused, and so is one of what is over',
  inCoevorden(async (ctx) => {
    const { id, version } = await anActivity(ctx);
    assert.ok((await saveActivity(ctx, { id, version, changes: { title: 'Een' } })).ok);
    const stale = await saveActivity(ctx, { id, version, changes: { title: 'Twee' } });
    assert.deepEqual(stale, { ok: false, refusal: { code: 'stale' } });
    await updateActivity(ctx.tx, id, { state: 'cancelled', slug: 'een', cancelReason: 'Ziek' });
    const over = await saveActivity(ctx, { id, version: version + 2, changes: { title: 'Drie' } });
    assert.deepEqual(over, { ok: false, refusal: { code: 'no-longer-open' } });
    assert.equal((await reread(ctx, id)).title, 'Een');
  }),
);

test(
  'an activity may serve the commitments of two years, but not two of one year',
  inCoevorden(async (ctx, commitments) => {
    const { id, version } = await anActivity(ctx);
    const toddlers = commitments.filter(({ label }) => label === 'Voorlezen met peuters').map((each) => each.id);
    assert.equal(toddlers.length, 2);
    assert.ok((await saveActivity(ctx, { id, version, changes: {}, commitmentIds: toddlers })).ok);
    assert.deepEqual((await listServedCommitments(ctx.tx, id)).sort(), toddlers.toSorted());
    const sameYear = commitments.filter(({ startsOn }) => startsOn === '2026-01-01').slice(0, 2);
    const commitmentIds = sameYear.map((each) => each.id);
    const twice = await saveActivity(ctx, { id, version: version + 1, changes: {}, commitmentIds });
    assert.deepEqual(twice, { ok: false, refusal: { code: 'served-twice' } });
  }),
);

test(
  'what was promised to one municipality is not served by an activity of another',
  inCoevorden(async (ctx, [commitment]) => {
    assert.ok(commitment);
    const { id, version } = await anActivity(ctx, { municipalityCode: 'GM0114' });
    const save = (ids: string[]) => saveActivity(ctx, { id, version, changes: {}, commitmentIds: ids });
    await assert.rejects(save([commitment.id]), NotFound);
    await assert.rejects(save([crypto.randomUUID()]), NotFound);
    const ofAll = await anActivity(ctx, { municipalityCode: null });
    const saved = { id: ofAll.id, version: ofAll.version, changes: {}, commitmentIds: [commitment.id] };
    assert.ok((await saveActivity(ctx, saved)).ok);
  }),
);

test(
  'a copy says the same, is a draft or a template, and takes the commitments along within the municipality',
  inCoevorden(async (ctx, [commitment]) => {
    assert.ok(commitment);
    const original = await anActivity(ctx, { title: 'Taalcafé ☕ مقهى', commitmentIds: [commitment.id] });
    const copyAs = async (input: Omit<Parameters<typeof copyActivity>[1], 'id'>) => {
      const copy = await copyActivity(ctx, { id: original.id, ...input });
      assert.ok(copy.ok);
      return reread(ctx, copy.value.id);
    };
    const draft = await copyAs({ as: 'draft' });
    assert.deepEqual({ ...draft, id: original.id, version: original.version }, original);
    assert.deepEqual(await listServedCommitments(ctx.tx, draft.id), [commitment.id]);
    const template = await copyAs({ as: 'template' });
    assert.deepEqual(
      (await listTemplates(ctx.tx, ['GM0109'])).map(({ id }) => id),
      [template.id],
    );
    assert.deepEqual(await listTemplates(ctx.tx, ['GM0114']), []);
    const elsewhere = await copyAs({ as: 'draft', for: { municipalityCode: 'GM0114', branchId: null } });
    assert.deepEqual(await listServedCommitments(ctx.tx, elsewhere.id), []);
  }),
);

test(
  'a draft can be thrown away; what residents know of cannot',
  inCoevorden(async (ctx) => {
    const draft = await anActivity(ctx);
    assert.ok((await discardActivity(ctx, { id: draft.id })).ok);
    await assert.rejects(reread(ctx, draft.id));
    const known = await anActivity(ctx);
    await updateActivity(ctx.tx, known.id, { state: 'published', slug: 'lezing' });
    assert.deepEqual(await discardActivity(ctx, { id: known.id }), { ok: false, refusal: { code: 'announced' } });
  }),
);

test(
  'a public address comes from the title, is its own, and stays when the title changes',
  inCoevorden(async (ctx) => {
    const first = await anActivity(ctx, { title: 'Één <b>lezing</b> over: het veen!' });
    assert.equal(await publicAddressOf(ctx.tx, first), 'een-b-lezing-b-over-het-veen');
    await updateActivity(ctx.tx, first.id, { state: 'published', slug: 'een-lezing', title: 'Anders' });
    assert.equal(await publicAddressOf(ctx.tx, await reread(ctx, first.id)), 'een-lezing');
    const second = await anActivity(ctx, { title: 'Een lezing' });
    assert.equal(await publicAddressOf(ctx.tx, second), `een-lezing-${second.id.slice(-8)}`);
    const arabic = await anActivity(ctx, { title: 'مقهى اللغة' });
    assert.equal(await publicAddressOf(ctx.tx, arabic), 'activiteit');
    const long = await anActivity(ctx, { title: 'a'.repeat(120) });
    assert.equal((await publicAddressOf(ctx.tx, long)).length, 60);
  }),
);
