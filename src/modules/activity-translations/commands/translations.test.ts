import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '#kernel/content-hash.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import type { Activity } from '../../activities/index.ts';
import { anActivity, reread, saveActivity } from '../../activities/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { textsOf } from '../domain.ts';
import { findTranslation, textsIn } from '../sql.ts';
import { aTranslation } from '../testing.ts';
import { removeText } from './remove-text.ts';
import { type SaveText, saveText } from './save-text.ts';

type Ctx = ReturnType<typeof ctxOf>;

const withActivity = (work: (ctx: Ctx, activity: Activity) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await work(ctx, await anActivity(ctx));
  });

const inEnglish = (activity: Activity, changes: Partial<SaveText> = {}): SaveText => ({
  ...{ activityId: activity.id, language: 'en', version: 0, isMachine: false, isChecked: false },
  texts: { title: 'Talk about the peat', summary: 'An evening.', about: '', bring: '' },
  dutchHash: hashOf(textsOf(activity)),
  ...changes,
});

async function change(ctx: Ctx, activity: Activity, changes: Partial<Activity>): Promise<void> {
  const { version } = await reread(ctx, activity.id);
  assert.ok((await saveActivity(ctx, { id: activity.id, version, changes })).ok);
}

test(
  'residents read what was translated, and hear of it when the Dutch is newer',
  withActivity(async (ctx, activity) => {
    const { id } = activity;
    await aTranslation(ctx, { activityId: id, language: 'en', texts: { title: 'Talk' } });
    const read = async () => (await textsIn(ctx.tx, 'en', [id, crypto.randomUUID()])).get(id);
    assert.deepEqual(await read(), {
      changedAt: NOW,
      ...{ activityId: id, title: 'Talk', summary: 'In short.', about: '', bring: '' },
      isStale: false,
    });
    await change(ctx, activity, { seatsOnSite: 12 });
    assert.equal((await read())?.isStale, false);
    await change(ctx, activity, { about: 'Met foto’s.' });
    assert.equal((await read())?.isStale, true);
    await aTranslation(ctx, { activityId: id, language: 'en' });
    assert.equal((await read())?.isStale, false);
    assert.equal((await textsIn(ctx.tx, 'nl', [id])).size, 0);
    assert.equal((await textsIn(ctx.tx, 'fr', [id])).size, 0);
    await removeText(ctx, { activityId: id, language: 'en' });
    assert.equal(await read(), undefined);
  }),
);

test(
  'what a machine made stays hidden until somebody has read it over, who does not become its maker',
  withActivity(async (ctx, activity) => {
    const [maker, reader] = ['programme-maker', 'programme-maker'].map((role) =>
      ctxOf(ctx.tx, someone(role, { municipality: 'GM0109' })),
    );
    assert.ok(maker?.actor.kind === 'user' && reader?.actor.kind === 'user');
    const machine = inEnglish(activity, { isMachine: true });
    assert.ok((await saveText(maker, machine)).ok);
    assert.equal((await textsIn(ctx.tx, 'en', [activity.id])).size, 0);
    assert.ok((await saveText(reader, { ...machine, isChecked: true, version: 1 })).ok);
    assert.equal((await textsIn(ctx.tx, 'en', [activity.id])).size, 1);
    const read = await findTranslation(ctx.tx, activity.id, 'en');
    assert.deepEqual([read?.madeBy, read?.checkedBy], [maker.actor.accountId, reader.actor.accountId]);
    const rewritten = { ...machine, isMachine: false, version: 2 };
    assert.ok((await saveText(reader, rewritten)).ok);
    const after = await findTranslation(ctx.tx, activity.id, 'en');
    assert.deepEqual([after?.madeBy, after?.checkedBy], [reader.actor.accountId, null]);
  }),
);

test(
  'nothing is kept over what somebody else saved, nor beside Dutch that changed meanwhile',
  withActivity(async (ctx, activity) => {
    assert.ok((await saveText(ctx, inEnglish(activity))).ok);
    const refused = (code: string) => ({ ok: false, refusal: { code } });
    assert.deepEqual(await saveText(ctx, inEnglish(activity)), refused('stale'));
    await change(ctx, activity, { title: 'Iets anders' });
    assert.deepEqual(await saveText(ctx, inEnglish(activity, { version: 1 })), refused('dutch-changed'));
  }),
);

test(
  'only who may change the activity translates it',
  withActivity(async (ctx, activity) => {
    const as = (role: string, municipality: string) => ctxOf(ctx.tx, someone(role, { municipality }));
    const elsewhere = as('programme-maker', 'GM0114');
    await assert.rejects(saveText(elsewhere, inEnglish(activity)), NotFound);
    await assert.rejects(removeText(elsewhere, { activityId: activity.id, language: 'en' }), NotFound);
    await assert.rejects(saveText(as('desk-worker', 'GM0109'), inEnglish(activity)), Forbidden);
  }),
);
