import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import type { ActivityContent } from './activity.ts';
import { copyActivity } from './commands/copy-activity.ts';
import { discardActivity } from './commands/discard-activity.ts';
import { anActivity, reread, saveActivity } from './testing.ts';

type Ctx = ReturnType<typeof ctxOf>;

const inCoevorden = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx);
  });

async function save(ctx: Ctx, id: string, changes: Partial<ActivityContent>) {
  const { version } = await reread(ctx, id);
  return saveActivity(ctx, { id, version, changes });
}

test(
  'an activity is put under an umbrella of its municipality or of the organisation, never of another',
  inCoevorden(async (ctx) => {
    const week = (await anActivity(ctx, { title: 'Week', isUmbrella: true })).id;
    const everywhere = (await anActivity(ctx, { title: 'Overal', isUmbrella: true, municipalityCode: null })).id;
    const theirs = (await anActivity(ctx, { title: 'Emmen', isUmbrella: true, municipalityCode: 'GM0114' })).id;
    const { id, version } = await anActivity(ctx);
    const browser = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const step = `/werk/activiteiten/${id}/onderdelen/aanbod`;
    const options = (await browser.get(step)).html.querySelectorAll('#partOf option');
    assert.deepEqual(
      options.map((option) => option.getAttribute('value')),
      ['', everywhere, week],
    );
    await browser.post(step, { partOf: theirs, version: String(version) });
    assert.equal((await reread(ctx, id)).partOf, null);
    await browser.post(step, { partOf: week, version: String(version + 1) });
    assert.equal((await reread(ctx, id)).partOf, week);
    await assert.rejects(save(ctx, id, { partOf: theirs }), NotFound);
    await assert.rejects(save(ctx, id, { partOf: id }), NotFound);
    const copy = await copyActivity(ctx, { id, as: 'draft' });
    assert.equal(copy.ok && (await reread(ctx, copy.value.id)).partOf, null);
  }),
);

test(
  'an umbrella stands under none, stays one while it has parts, and leaves them standing when it goes',
  inCoevorden(async (ctx) => {
    const week = (await anActivity(ctx, { isUmbrella: true })).id;
    const other = (await anActivity(ctx, { isUmbrella: true })).id;
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    assert.deepEqual(await save(ctx, week, { partOf: other }), refused('umbrella-under-umbrella'));
    const part = (await anActivity(ctx, { partOf: week })).id;
    assert.deepEqual(await save(ctx, part, { isUmbrella: true }), refused('umbrella-under-umbrella'));
    assert.deepEqual(await save(ctx, week, { isUmbrella: false }), refused('has-parts'));
    assert.ok((await save(ctx, other, { isUmbrella: false })).ok);
    assert.ok((await discardActivity(ctx, { id: week })).ok);
    assert.equal((await reread(ctx, part)).partOf, null);
  }),
);
