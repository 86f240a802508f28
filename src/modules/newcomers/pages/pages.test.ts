import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aPoint } from '../../help-points/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aPublished } from '../../programme/testing.ts';
import { aReferral } from '../../referral-directory/testing.ts';
import { saveSection } from '../commands/save-section.ts';
import { aSection, aTranslation, DETAILS, done } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;

const inCoevorden = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await work(ctx);
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

test(
  'a newcomer reads the page in their own language, and what a machine made, what is old and what is only in Dutch',
  inCoevorden(async (ctx) => {
    await aPoint(ctx, { languages: ['nl', 'ar'] });
    const { id } = await aSection(ctx, { phone: '0524 12 34 56', link: 'https://www.voorbeeld.nl/taal/' });
    await aSection(ctx, { municipalityCode: null, kind: 'books', title: 'Boeken in alle talen' });
    const session = { municipalityCode: 'GM0109', days: ['2026-12-03'] };
    await aPublished(ctx, { ...session, title: 'Taalcafé in Dalen', dutchLevel: 'A2' });
    await aPublished(ctx, { ...session, title: 'Drents praoten', language: 'nds', reportChapter: 2 });
    await aReferral(ctx, { service: { name: 'Taalles thuis', topics: ['language'] } });
    const arabic = { title: 'بطاقة مجانية <b>', text: 'اتصل على 0524 12 34 56.' };
    await aTranslation(ctx, { sectionId: id, language: 'ar', isMachine: true, ...arabic });
    const { get } = client(ctx.tx, visitor);
    const page = await get('/ar/nieuw-in-nederland/coevorden');
    assert.equal(page.html.querySelector('html')?.getAttribute('dir'), 'rtl');
    assert.match(page.text, /بطاقة مجانية &lt;<bdi dir="ltr">b<\/bdi>&gt;/);
    assert.match(page.text, /<bdi dir="ltr">0524 12 34 56<\/bdi>\./);
    assert.match(page.text, /<a href="tel:0524123456"><bdi dir="ltr">0524 12 34 56<\/bdi>/);
    assert.match(page.text, /<span lang="nl" dir="ltr">Boeken in alle talen/);
    assert.match(textOf(page), /ترجم الحاسوب هذا النص.*هذا النص غير متوفر بلغتك بعد/);
    assert.match(textOf(page), /Taalcafé in Dalen/);
    assert.doesNotMatch(textOf(page), /Drents praoten/);
    assert.match(textOf(page), /Informatiepunt Coevorden.*Nederlands · العربية/);
    assert.match(page.text, /href="\/ar\/wie-helpt\/[^>]*><span[^>]*>[^<]*Taalles thuis/);
    assert.doesNotMatch(textOf(page), /النص الهولندي أحدث/);
    done(await saveSection(ctx, { existing: { id, version: 1 }, details: { ...DETAILS, text: 'Voortaan altijd.' } }));
    assert.match(textOf(await get('/ar/nieuw-in-nederland/coevorden')), /النص الهولندي أحدث.*Voortaan altijd\./);
    assert.match((await get('/ar/gemeenten/coevorden')).text, /href="\/ar\/nieuw-in-nederland\/coevorden"/);
    const choice = await get('/en/nieuw-in-nederland');
    assert.equal(choice.html.querySelector('main li a')?.getAttribute('href'), '/en/nieuw-in-nederland/coevorden');
    assert.equal((await get('/nieuw-in-nederland/nergens')).status, 404);
  }),
);

test(
  'staff add a section, put it into English, see it go stale after a change, and take it away',
  inCoevorden(async (ctx) => {
    const { get, post } = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const here = '/werk/nieuwkomers/coevorden';
    const empty = await post(`${here}/nieuw`, { ...typed, title: '', phone: 'bel mij', link: 'javascript:alert(1)' });
    assert.equal(empty.status, 422);
    assert.match(textOf(empty), /Vul de titel in.*Vul een telefoonnummer in.*Vul een adres in dat begint/);
    assert.equal(empty.html.querySelector('#text')?.text, typed.text);
    const added = await post(`${here}/nieuw`, typed);
    const section = added.location?.split('?')[0] ?? '';
    assert.match(
      textOf(await get('/werk/nieuwkomers')),
      /Coevorden ?1 ?nog niet vertaald Eenvoudig Nederlands, Engels/,
    );
    const english = `${section}/vertalingen/en`;
    const form = (await get(english)).html;
    const hidden = (name: string) => form.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
    const translated = { title: 'Free pass', text: 'Free.', origin: 'machine', dutchHash: hidden('dutchHash') };
    assert.equal((await post(english, { ...translated, version: '0', origin: '' })).status, 422);
    assert.match((await post(english, { ...translated, version: '0' })).location ?? '', /vertalingen\/en/);
    assert.equal((await post(english, { ...translated, version: '0', text: 'No.' })).status, 409);
    assert.match(textOf(await get(here)), /nog na te kijken Engels/);
    const changed = { ...typed, text: '<b>Twee</b> jaar gratis.', version: '1' };
    assert.equal((await post(section, changed)).status, 303);
    assert.equal((await post(section, { ...changed, text: 'Drie.' })).status, 409);
    assert.match(textOf(await get(here)), /verouderd Engels/);
    const beside = await get(english);
    assert.match(beside.text, /Het Nederlands is gewijzigd[\s\S]*<del>[\s\S]*&lt;b&gt;Twee/);
    const late = await post(english, { ...translated, version: '1' });
    assert.match(textOf(late), /De Nederlandse tekst is intussen gewijzigd/);
    assert.match(textOf(await get(`${section}/verwijdering`)), /komt niet terug/);
    assert.equal((await post(`${section}/verwijdering`)).location, here);
    assert.match(textOf(await get(here)), /Nog geen onderdelen/);
    assert.equal((await get('/werk/nieuwkomers/alle-gemeenten')).status, 404);
  }),
);

const typed = { kind: 'pass', title: 'Gratis pas', text: 'Een jaar gratis.', phone: '0524 12 34 56', version: '0' };
