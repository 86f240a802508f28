import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { aGroup } from '../../course-groups/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aPublished, given, publishActivity } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { aCard, aContact } from '../testing.ts';

const PATH = '/werk/digiwijs/invoer';

test(
  'staff type cards one after the other, for their own municipality, and see what each village asks for',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, {
      municipalityCode: 'GM0109',
      name: 'Dalen',
      town: 'Dalen',
      sizeClass: 'small',
    });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await aCard(ctx, { municipalityCode: 'GM0114', town: 'Emmen' });
    await aCard(ctx, { fieldNumbers: [1, 4], contact: aContact() });
    const browser = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109', branchId }));
    const typed = { line: '1 5 oa', village: 'GM0109:Dalen', day: '2026-11-01', _key: randomUUID() };
    const sent = await browser.post(PATH, typed);
    await browser.post(PATH, typed);
    const next = await browser.get(sent.location ?? '');
    assert.match(next.text, /Bewaard: 1 5 oa/);
    assert.equal(next.html.querySelector('#village option[selected]')?.getAttribute('value'), 'GM0109:Dalen');
    assert.equal(next.html.querySelector('#day')?.getAttribute('value'), '2026-11-01');
    const faults: Record<string, string>[] = [
      { line: 'x' },
      { line: '77' },
      { line: '1', day: '2026-11-23' },
      { village: 'GM0114:' },
      { village: '' },
      { phone: '0612345678' },
      { _key: 'x' },
    ];
    for (const fault of faults)
      assert.equal((await browser.post(PATH, { ...typed, _key: randomUUID(), ...fault })).status, 422);
    await browser.post(PATH, { ...typed, _key: randomUUID(), line: '1', phone: '0612345678', consent: 'on' });
    const page = await browser.get('/werk/digiwijs?gemeente=coevorden');
    const cells = page.html.querySelectorAll('#results > .table-frame tbody tr:last-child td').map(({ text }) => text);
    assert.deepEqual(cells.slice(0, 7), ['3', '2', '3', '0', '0', '1', '1']);
    assert.doesNotMatch(page.text, /Emmen|voorbeeld\.nl|0612345678/);
    const lecture = { municipalityCode: 'GM0109', days: ['2026-12-01'], reportChapter: 6 } as const;
    await aPublished(ctx, { title: 'Lezing', ...lecture });
    given(await publishActivity(ctx, { id: await aGroup(ctx, { branchId, days: ['2026-12-08'] }) }));
    const maker = client(ctx.tx, someone('programme-maker'));
    const way = (await maker.get('/werk/digiwijs')).html.querySelector('a[href^="/werk/digiwijs/aanbod"]');
    const offer = await maker.get(way?.getAttribute('href') ?? '');
    const main = offer.html.querySelector('main')?.text ?? '';
    assert.match(main, /Digisterker[\s\S]*Lezing/, 'where somebody can be reached, courses first');
  }),
);

test(
  'staff choose what stands on a card: worded anew it is Dutch in every language, retired it is on no new card',
  inCoevorden(async (ctx) => {
    const browser = client(ctx.tx, someone('programme-maker'));
    const path = '/werk/digiwijs/onderwerpen';
    const usual = { version: '1', _key: randomUUID() };
    await browser.post(`${path}/1`, { ...usual, label: 'De laptop' });
    await browser.post(`${path}/2`, { ...usual, label: 'Tablet', retired: 'on' });
    assert.equal((await browser.post(`${path}/2`, { ...usual, label: 'Te laat' })).status, 422);
    assert.equal((await browser.post(`${path}/3`, { ...usual, label: '' })).status, 422);
    assert.equal((await browser.post(path, { label: '' })).status, 422);
    const added = await browser.post(path, { label: 'Slimme deurbel', _key: randomUUID() });
    assert.match((await browser.get(added.location ?? '')).text, /9\. Slimme deurbel/);
    const { html } = await browser.get('/en/digiwijs');
    const labels = html.querySelectorAll('[name=fields]').map(({ id }) => html.querySelector(`label[for="${id}"]`));
    assert.deepEqual(
      labels.filter((label) => label?.querySelector('[lang=nl]')).map((label) => label?.text),
      ['De laptop', 'Slimme deurbel'],
    );
    assert.equal(labels.length, 8);
    const atBranch = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    assert.equal((await atBranch.post(path, { label: 'Iets' })).status, 403);
    assert.equal((await atBranch.post(`${path}/77`, { label: 'Iets' })).status, 404);
    await ctx.tx.insertInto('skillsNeedCards.fields').values({ number: 99, ownLabel: 'Laatste' }).execute();
    assert.equal((await browser.post(path, { label: 'Iets', _key: randomUUID() })).status, 422);
  }),
);
