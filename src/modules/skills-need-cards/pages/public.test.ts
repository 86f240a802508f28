import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { client, logLines } from '../../../../test/page.ts';
import { work } from '../../../../test/worker.ts';
import { openBranch } from '../../branches/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';

const DALEN = { municipalityCode: 'GM0109', name: 'Dalen', town: 'Dalen', sizeClass: 'small' } as const;

const cardsIn = ({ tx }: Ctx) =>
  tx.selectFrom('skillsNeedCards.cards').selectAll().orderBy('town').orderBy('id').execute();

test(
  'a card without contact is a count by day: no cookie, no audit row, no log and no key of the form',
  inCoevorden(async (ctx) => {
    await openBranch(ctx, DALEN);
    const browser = client(ctx.tx, visitor);
    for (const language of languages) {
      const page = await browser.get(pathIn(language, '/digiwijs'));
      assert.equal(page.html.querySelectorAll('input[name=fields]').length, 8, language);
      assert.equal(page.headers.get('set-cookie'), null);
    }
    const card = { fields: '1', village: 'GM0109:Dalen', moments: 'morning', _key: randomUUID() };
    for (const sent of [card, card, { ...card, website: 'http://x.example', _key: randomUUID() }]) {
      const { status, location } = await browser.post('/ar/digiwijs', sent);
      assert.deepEqual([status, location], [303, '/ar/digiwijs/bedankt']);
    }
    assert.match((await browser.get('/ar/digiwijs/bedankt')).text, /تم احتساب بطاقتك/);
    const [kept, ...more] = await cardsIn(ctx);
    assert.deepEqual([kept?.id, kept?.town, String(kept?.filledOn), more], [card._key, 'Dalen', '2026-11-22', []]);
    for (const table of ['kernel.auditEntries', 'kernel.formKeys', 'skillsNeedCards.contacts'] as const)
      assert.deepEqual(await ctx.tx.selectFrom(table).selectAll().execute(), [], table);
    assert.ok(!logLines().some((line) => line.includes(card._key)));
  }),
);

test(
  'what cannot be kept comes back with what was filled in and why',
  inCoevorden(async (ctx) => {
    await openBranch(ctx, DALEN);
    const browser = client(ctx.tx, visitor);
    const card = { fields: '1', village: 'GM0109:', _key: randomUUID() };
    for (const [typed, said] of [
      [{ fields: '' }, /Kruis aan waar je hulp bij wilt/],
      [{ fields: '77' }, /Kruis aan waar je hulp bij wilt/],
      [{ village: 'GM9999:Elders' }, /Kies waar je woont/],
      [{ email: 'geesje@voorbeeld.nl' }, /Kruis aan dat we je mogen mailen of bellen/],
      [{ consent: 'on' }, /Vul een e-mailadres of telefoonnummer in/],
      [{ phone: 'bel maar', consent: 'on' }, /telefoonnummer/],
    ] as const) {
      const page = await browser.post('/digiwijs', { ...card, ...typed });
      assert.equal(page.status, 422, JSON.stringify(typed));
      assert.match(page.text, said);
      if ('email' in typed) assert.equal(page.html.querySelector('#email')?.getAttribute('value'), typed.email);
    }
    assert.deepEqual(await cardsIn(ctx), []);
    const [tried] = await ctx.tx.selectFrom('kernel.attempts').select('bucket').execute();
    const tries = Array.from({ length: 38 }, () => ({ bucket: tried?.bucket ?? '', at: ctx.now }));
    await ctx.tx.insertInto('kernel.attempts').values(tries).execute();
    for (const status of [303, 429])
      assert.equal((await browser.post('/digiwijs', { ...card, _key: randomUUID() })).status, status);
  }),
);

test(
  'who leaves contact gets a link by mail, changes the card there, and takes the contact back',
  inCoevorden(async (ctx) => {
    await openBranch(ctx, DALEN);
    const browser = client(ctx.tx, visitor);
    const contact = { email: 'Geesje@voorbeeld.nl', phone: '06 1234 5678', consent: 'on' };
    const card = { fields: '1', village: 'GM0109:Dalen', _key: randomUUID(), ...contact };
    const sent = await browser.post('/en/digiwijs', card);
    assert.match((await browser.get(sent.location ?? '')).text, /You will hear from us/);
    const { mails } = await work(ctx.tx);
    assert.deepEqual([mails.length, mails[0]?.to], [1, 'geesje@voorbeeld.nl']);
    const [own = ''] = /\/en\/digiwijs\/\S+/.exec(mails[0]?.text ?? '') ?? [];
    assert.equal((await browser.get(own)).html.querySelector('#phone')?.getAttribute('value'), '0612345678');
    const changed = { doen: 'wijzig', fields: '2', village: 'GM0109:', email: 'nieuw@voorbeeld.nl', phone: '' };
    assert.equal((await browser.post(own, { ...changed, email: '' })).status, 422);
    assert.equal((await browser.post(own, { ...changed, fields: '88' })).status, 422);
    assert.equal((await browser.post(own, { ...changed, village: 'x' })).status, 422);
    assert.match((await browser.get((await browser.post(own, changed)).location ?? '')).text, /This has been saved/);
    const [kept] = await cardsIn(ctx);
    assert.deepEqual([kept?.town, kept?.fieldNumbers], ['', [2]]);
    assert.equal((await browser.post(own, { doen: 'wis' })).status, 303);
    assert.match((await browser.get(own)).text, /We no longer have your e-mail or phone/);
    assert.deepEqual(await ctx.tx.selectFrom('skillsNeedCards.contacts').selectAll().execute(), []);
    assert.equal((await browser.post(own, changed)).status, 404, 'contact that is gone does not come back');
    assert.equal((await browser.get('/digiwijs/geraden')).status, 404);
  }),
);
