import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { aCampaign, threeBranches, withdrawCampaign } from '../campaigns/testing.ts';
import { copyActivity } from './commands/copy-activity.ts';
import { anActivity, reread, saveActivity } from './testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type World = { ctx: Ctx; branches: Awaited<ReturnType<typeof threeBranches>> };

const world = (work: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await work({ ctx, branches: await threeBranches(ctx) });
  });

test(
  'an activity is put in a campaign of its branches, and taken out of it again',
  world(async ({ ctx, branches }) => {
    const ours = await aCampaign(ctx, { name: 'Coevorden leest', branchIds: [branches.coevorden, branches.sleen] });
    const everywhere = await aCampaign(ctx, { name: 'Boekenweek' });
    const theirs = await aCampaign(ctx, { name: 'Emmen leest', branchIds: [branches.emmen] });
    await aCampaign(ctx, { name: 'Lang geleden', startsOn: asDay('2024-03-01'), lastDay: asDay('2024-03-02') });
    const { id, version } = await anActivity(ctx);
    const browser = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const step = `/werk/activiteiten/${id}/onderdelen/aanbod`;
    const page = await browser.get(step);
    const offered = page.html.querySelectorAll('#campaignId option').map((option) => option.getAttribute('value'));
    assert.deepEqual(offered.toSorted(), ['', everywhere, ours].toSorted());
    assert.match(page.text, /Coevorden leest \(1 maart 2026 tot en met 10 maart 2026\)/);
    await browser.post(step, { campaignId: theirs, version: String(version) });
    assert.equal((await reread(ctx, id)).campaignId, null);
    await browser.post(step, { campaignId: ours, version: String(version + 1) });
    assert.equal((await reread(ctx, id)).campaignId, ours);
    const copy = await copyActivity(ctx, { id, as: 'draft' });
    assert.equal(copy.ok && (await reread(ctx, copy.value.id)).campaignId, null);
    await browser.post(step, { campaignId: '', version: String(version + 2) });
    assert.equal((await reread(ctx, id)).campaignId, null);
  }),
);

test(
  'a campaign of other branches cannot be had, and one that was withdrawn only stays where it was',
  world(async ({ ctx, branches }) => {
    const theirs = await aCampaign(ctx, { branchIds: [branches.emmen] });
    const ours = await aCampaign(ctx, { name: 'Zomerlezen' });
    const { id, version } = await anActivity(ctx, { campaignId: ours });
    await assert.rejects(saveActivity(ctx, { id, version, changes: { campaignId: theirs } }), NotFound);
    await withdrawCampaign(ctx, { id: ours, withdrawn: true });
    assert.ok((await saveActivity(ctx, { id, version, changes: { campaignId: ours } })).ok);
    const other = await anActivity(ctx);
    const late = saveActivity(ctx, { id: other.id, version: other.version, changes: { campaignId: ours } });
    await assert.rejects(late, NotFound);
  }),
);
