import assert from 'node:assert/strict';
import { test } from 'node:test';
import { announce } from '#kernel/outbox.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { work } from '../../../test/worker.ts';
import { aCourse } from '../courses/testing.ts';
import { cancelActivity, given, publishActivity, shown } from '../programme/testing.ts';
import { aHousehold, register } from '../registrations/testing.ts';
import { aBranch } from '../rooms/testing.ts';
import { aGroup } from './testing.ts';

test('who waits for a course hears once of a group that begins near, in their own language, and the coordinator sees it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const courseId = await aCourse(ctx);
    const [coevorden, emmen] = [await aBranch(ctx), await aBranch(ctx, { name: 'Emmen', code: 'GM0114' })];
    const full = { courseId, seats: 1, days: ['2026-12-01'] };
    const here = await aGroup(ctx, { ...full, branchId: coevorden });
    const there = await aGroup(ctx, { ...full, branchId: emmen });
    const sign = async (id: string, name: string, language: 'nl' | 'uk' = 'nl') => {
      const contact = { name, email: `${name}@voorbeeld.nl`, phone: null };
      given(await register(ctx, aHousehold(id, { contact, language, attendance: 'on-site' })));
    };
    for (const id of [here, there]) given(await publishActivity(ctx, { id }));
    for (const name of ['geplaatst', 'noor', 'elders']) await sign(here, name);
    await sign(here, 'oksana', 'uk');
    for (const name of ['elders', 'emmen']) await sign(there, name);
    await work(tx);
    const next = await aGroup(ctx, { courseId, branchId: coevorden, days: ['2026-12-08', '2026-12-15'] });
    const page = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const address = `/werk/cursusgroepen/${next}`;
    const before = (await page.get(address)).text;
    assert.match(before, /noor[\s\S]*zodra de groep in de agenda staat/);
    assert.doesNotMatch(before, /geplaatst|emmen@/);
    given(await publishActivity(ctx, { id: next }));
    await announce(ctx, 'programme.activity-published', { activityId: next });
    const { mails } = await work(tx);
    const { slug } = (await shown(ctx, next)).activity;
    assert.deepEqual(
      mails.map(({ to, subject }) => [to, subject]),
      [
        ['noor@voorbeeld.nl', 'Er begint een nieuwe groep: Digisterker'],
        ['elders@voorbeeld.nl', 'Er begint een nieuwe groep: Digisterker'],
        ['oksana@voorbeeld.nl', 'Починається нова група: Digisterker'],
      ],
    );
    assert.ok(mails[2]?.text.includes(`/uk/agenda/${slug}/aanmelding`), mails[2]?.text);
    assert.match(mails[0]?.text ?? '', /dinsdag 8 december, 10\.00 – 12\.00 uur[\s\S]*Coevorden/);
    assert.match((await page.get(address)).text, /noor[\s\S]*verstuurd op 22 november 2026/);
    assert.match((await page.get('/werk/cursussen')).text, /data-label="Bericht gekregen"><div>3</);
  }));

test('nobody is called to a group that was called off before the mail left', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const courseId = await aCourse(ctx);
    const branchId = await aBranch(ctx);
    const full = await aGroup(ctx, { courseId, branchId, seats: 1, days: ['2026-12-01'] });
    given(await publishActivity(ctx, { id: full }));
    for (const _ of [1, 2]) given(await register(ctx, aHousehold(full, { attendance: 'on-site' })));
    await work(tx);
    const next = await aGroup(ctx, { courseId, branchId, days: ['2026-12-08'] });
    given(await publishActivity(ctx, { id: next }));
    given(await cancelActivity(ctx, { id: next, reason: 'Ziek' }));
    assert.deepEqual((await work(tx)).mails, []);
  }));
