import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity, setPicture } from '../../activities/testing.ts';
import { aTranslation } from '../../activity-translations/testing.ts';
import { aCampaign, withdrawCampaign } from '../../campaigns/testing.ts';
import { aDraft, aPublished, cancelActivity, cancelSession, given, publishActivity } from '../../programme/testing.ts';
import { readFilter } from '../filter.ts';
import { listComing } from '../sql/sessions.ts';
import { aProgramme } from '../testing.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAEAQMAAACXytwAAAAAA1BMVEUAgIBxQSaxAAAAC0lEQVQI12NggAAAAAgAAS8g3TEAAAAASUVORK5CYII=',
  'base64',
);

const inDrenthe = (work: (browser: ReturnType<typeof client>, tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    await work(client(tx, visitor), tx);
  });

const eventsOf = ({ html }: Page) =>
  html.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.rawText));

test(
  'the page of an activity tells when, where, for whom and what it costs',
  inDrenthe(async (browser) => {
    const page = await browser.get('/agenda/lezing-over-de-hei');
    assert.equal(page.html.querySelector('h1')?.text.trim(), 'Lezing over de hei');
    assert.match(page.html.text, /woensdag 2 december.*19.00 – 20.30 uur/s);
    assert.match(page.html.text, /Dorpsstraat 1, 7741 AA Emmen/);
    assert.match(page.html.text, /Gratis tot en met 17 jaar.*€\u00a05,00 vanaf 18 jaar/s);
    assert.match(page.html.text, /Aanmelden is fijn, maar hoeft niet/);
    assert.ok(page.html.querySelector('a[href="/vestigingen/bibliotheek-emmen"]'));
    assert.equal(page.html.querySelectorAll('.moments li').length, 1);
    assert.equal((await browser.get('/agenda/atlantis')).status, 404);
  }),
);

test(
  'search engines read each coming session, and a title cannot break out of the data',
  inDrenthe(async (browser, tx) => {
    const [lecture] = eventsOf(await browser.get('/agenda/lezing-over-de-hei'));
    assert.equal(lecture.startDate, '2026-12-02T18:00:00.000Z');
    assert.equal(lecture.eventStatus, 'https://schema.org/EventScheduled');
    assert.equal(lecture.eventAttendanceMode, 'https://schema.org/MixedEventAttendanceMode');
    assert.deepEqual(
      lecture.offers.map(({ price }: { price: string }) => price),
      ['0.00', '5.00'],
    );
    assert.equal(lecture.location[0].address.addressLocality, 'Emmen');
    assert.equal(lecture.isAccessibleForFree, false);
    assert.equal(eventsOf(await browser.get('/agenda/voorlezen-met-peuters')).length, 2);
    await aPublished(ctxOf(tx), { title: 'Kwaad </script><b>', days: ['2026-12-03'] });
    const [evil] = eventsOf(await browser.get('/agenda/kwaad-script-b'));
    assert.equal(evil.name, 'Kwaad </script><b>');
  }),
);

test(
  'who shares the page shares its title, its words and its picture, which everybody may see',
  inDrenthe(async (browser, tx) => {
    const { activity } = await aPublished(ctxOf(tx), { title: 'Met foto', days: ['2026-12-03'] });
    given(await setPicture(ctxOf(tx), { id: activity.id, version: activity.version, bytes: PNG, alt: 'Een hunebed' }));
    const { html } = await browser.get('/agenda/met-foto');
    const meta = (name: string) => html.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
    assert.equal(meta('og:title'), 'Met foto');
    assert.equal(meta('og:image'), 'http://localhost/agenda/met-foto/foto');
    assert.equal(html.querySelector('img.picture')?.getAttribute('alt'), 'Een hunebed');
    const picture = await browser.get('/agenda/met-foto/foto');
    assert.equal(picture.headers.get('content-type'), 'image/png');
    assert.equal(picture.headers.get('cache-control'), 'public, max-age=86400');
    assert.equal((await browser.get('/agenda/lezing-over-de-hei/foto')).status, 404);
  }),
);

test(
  'who shares a page without a photo shares a picture of the house, with another address once it says something else',
  inDrenthe(async (browser, tx) => {
    const pictureOf = async (path: string) => {
      const { html } = await browser.get(path);
      const meta = (name: string) => html.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
      return { address: meta('og:image').replace('http://localhost', ''), alt: meta('og:image:alt') };
    };
    const toddlers = await pictureOf('/agenda/voorlezen-met-peuters');
    assert.match(toddlers.address, /^\/agenda\/voorlezen-met-peuters\/deelplaat\.png\?v=[0-9a-f]{16}$/);
    assert.equal(toddlers.alt, 'Voorlezen met peuters. woensdag 2 december, 19.00 – 20.30 uur. Bibliotheek Sleen');
    const { status, headers } = await browser.get(toddlers.address);
    assert.deepEqual([status, headers.get('content-type')], [200, 'image/png']);
    const tag = headers.get('etag') ?? '';
    assert.equal((await browser.get(toddlers.address, { 'if-none-match': tag })).status, 304);
    const { address: inArabic } = await pictureOf('/ar/agenda/voorlezen-met-peuters');
    assert.match(inArabic, /^\/ar\//);
    assert.equal((await browser.get(inArabic)).status, 200);
    const [first] = await listComing(tx, { now: NOW }, { limit: 1 });
    given(await cancelSession(ctxOf(tx), { id: first?.id ?? '', reason: 'Ziek.' }));
    const moved = await pictureOf('/agenda/voorlezen-met-peuters');
    assert.match(moved.alt, /woensdag 9 december/);
    assert.notEqual(moved.address, toddlers.address);
    assert.equal((await browser.get('/agenda/webinar-voor-leerkrachten/deelplaat.png')).status, 404);
  }),
);

test(
  'what is cancelled says so first, with the reason; what is over stays and leads on; what is closed or a draft is not there',
  inDrenthe(async (browser, tx) => {
    const { activity } = await aPublished(ctxOf(tx), { title: 'Afgelast', days: ['2026-12-03'] });
    given(await cancelActivity(ctxOf(tx), { id: activity.id, reason: 'Er ligt ijs.' }));
    const page = await browser.get('/agenda/afgelast');
    assert.match(page.html.querySelector('.alert.error')?.text ?? '', /Dit gaat niet door.*Er ligt ijs/s);
    assert.deepEqual(
      eventsOf(page).map((event) => event.eventStatus),
      ['https://schema.org/EventCancelled'],
    );
    const [only] = await listComing(
      tx,
      { filter: readFilter(new URLSearchParams('zoek=hei')).filter, now: NOW },
      { limit: 1 },
    );
    given(await cancelSession(ctxOf(tx), { id: only?.id ?? '', reason: 'Storm.' }));
    const stormy = await browser.get('/agenda/lezing-over-de-hei');
    assert.match(stormy.html.querySelector('.alert.error')?.text ?? '', /Dit gaat niet door.*Storm/s);
    const later = client(tx, visitor, { now: new Date('2027-01-05T09:00:00Z') });
    const over = await later.get('/agenda/lezing-over-de-hei');
    assert.match(over.html.querySelector('.alert')?.text ?? '', /Dit is voorbij.*Bekijk de agenda/s);
    assert.deepEqual(eventsOf(over), []);
    assert.equal((await browser.get('/agenda/webinar-voor-leerkrachten')).status, 404);
    const draft = await aDraft(ctxOf(tx), { title: 'Concept', days: ['2026-12-03'] });
    assert.equal((await browser.get(`/agenda/${draft.activity.slug ?? 'concept'}`)).status, 404);
  }),
);

test(
  'an activity never takes the address of a page of the agenda',
  inDrenthe(async (browser, tx) => {
    const { activity } = await aPublished(ctxOf(tx), { title: 'Week', days: ['2026-12-03'] });
    assert.match(activity.slug ?? '', /^week-[0-9a-f]{8}$/);
    assert.equal((await browser.get(`/agenda/${activity.slug}`)).html.querySelector('h1')?.text.trim(), 'Week');
  }),
);

test(
  'an umbrella shows its parts with their next time, a part leads to its umbrella, and neither is over meanwhile',
  inDrenthe(async (browser, tx) => {
    const ctx = ctxOf(tx);
    const week = await anActivity(ctx, { title: 'Week van het lezen', isUmbrella: true, signUp: null, prices: [] });
    const part = (title: string, days: string[]) => aPublished(ctx, { title, partOf: week.id, days });
    await part('Open huis', ['2026-12-14', '2026-12-16']);
    const { sessions } = await part('Schrijfavond', ['2026-12-12', '2026-12-15']);
    await aDraft(ctx, { title: 'Nog geheim', partOf: week.id, days: ['2026-12-13'] });
    assert.equal(
      (await browser.get('/agenda/open-huis')).html.querySelector('.breadcrumbs')?.text.includes('Week'),
      false,
    );
    given(await publishActivity(ctx, { id: week.id }));
    given(await cancelSession(ctx, { id: sessions[0]?.id ?? '', reason: 'Ziek' }));
    const { html } = await browser.get('/agenda/week-van-het-lezen');
    assert.deepEqual(
      html
        .querySelectorAll('.session')
        .map((card) => [card.querySelector('h3')?.text.trim(), card.querySelector('.meta')?.text.trim().slice(0, 19)]),
      [
        ['Open huis', 'maandag 14 december'],
        ['Schrijfavond', 'dinsdag 15 december'],
      ],
    );
    assert.doesNotMatch(html.text, /Dit is voorbij|Gratis.*In het kort|Wat het kost/s);
    const crumbs = (await browser.get('/agenda/open-huis')).html.querySelectorAll('.breadcrumbs a');
    assert.equal(crumbs.at(-1)?.getAttribute('href'), '/agenda/week-van-het-lezen');
    const english = await browser.get('/en/agenda/open-huis');
    assert.match(english.html.text, /Part of\s*Week van het lezen/);
    const later = client(tx, visitor, { now: new Date('2027-01-05T09:00:00Z') });
    assert.match((await later.get('/agenda/week-van-het-lezen')).html.text, /Dit is voorbij/);
  }),
);

test(
  'an activity names its campaign, which leads to all that is done for it, on pages and in feeds',
  inDrenthe(async (browser, tx) => {
    const ctx = ctxOf(tx);
    const dates = { startsOn: asDay('2027-01-20'), lastDay: asDay('2027-01-30') };
    const campaignId = await aCampaign(ctx, { name: 'De Nationale Voorleesdagen', ...dates });
    await aCampaign(ctx, { name: 'Zonder activiteiten', ...dates });
    const other = await aCampaign(ctx, { name: 'Boekenweek', ...dates });
    await aPublished(ctx, { title: 'Schrijversavond', campaignId: other, days: ['2027-01-21'] });
    await aPublished(ctx, { title: 'Voorleesontbijt', campaignId, days: ['2027-01-21'] });
    const query = '?campagne=nationale-voorleesdagen';
    const link = (await browser.get('/agenda/voorleesontbijt')).html.querySelector(`main a[href="/agenda${query}"]`);
    assert.equal(link?.text, 'De Nationale Voorleesdagen');
    const { html } = await browser.get(`/agenda${query}`);
    assert.deepEqual(
      html.querySelectorAll('.session h3').map((title) => title.text.trim()),
      ['Voorleesontbijt'],
    );
    assert.match(html.querySelector('.chip')?.text ?? '', /De Nationale Voorleesdagen/);
    assert.deepEqual(
      html.querySelectorAll('select[name=campagne] option').map((option) => option.getAttribute('value')),
      ['', 'boekenweek', 'nationale-voorleesdagen'],
    );
    const feed = JSON.parse((await browser.get(`/agenda.json${query}`)).text);
    assert.match(feed.title, /: De Nationale Voorleesdagen$/);
    assert.equal(feed.items.length, 1);
    given(await withdrawCampaign(ctx, { id: campaignId, withdrawn: true }));
    assert.equal((await browser.get('/agenda/voorleesontbijt')).html.querySelector(`a[href="/agenda${query}"]`), null);
    assert.match((await browser.get('/agenda?campagne=onbekend')).html.text, /Niets gevonden/);
  }),
);

test(
  'somebody who reads another language reads what was translated; the rest is marked as Dutch',
  inDrenthe(async (browser, tx) => {
    const { activity } = await aPublished(ctxOf(tx), {
      ...{ title: 'Vogels', about: 'Neem een kijker mee.', days: ['2026-12-01'] },
    });
    const texts = { title: 'Birds', summary: 'Look up.' };
    await aTranslation(ctxOf(tx), { activityId: activity.id, language: 'en', texts });
    const { html } = await browser.get('/en/agenda/vogels');
    assert.equal(html.querySelector('h1 span')?.getAttribute('lang'), undefined);
    assert.deepEqual(
      html.querySelectorAll('.told').map((part) => [part.text.trim(), part.getAttribute('lang')]),
      [
        ['Look up.', undefined],
        ['Neem een kijker mee.', 'nl'],
      ],
    );
    const list = await browser.get('/en/agenda?zoek=vogels');
    assert.equal(list.html.querySelector('.session h3')?.text.trim(), 'Birds');
    assert.equal((await browser.get('/fr/agenda/vogels')).html.querySelector('h1 [lang=nl]')?.text, 'Vogels');
    assert.match((await browser.get('/en')).html.text, /Coming up.*Birds/s);
  }),
);

test(
  'the front page and the page of a branch tell what is on soon, and lead to the rest',
  inDrenthe(async (browser) => {
    const home = await browser.get('/');
    assert.match(home.html.text, /Binnenkort te doen.*Voorlezen met peuters.*woensdag 2 december/s);
    const branch = await browser.get('/vestigingen/bibliotheek-emmen');
    assert.equal(branch.html.querySelectorAll('.session').length, 1);
    assert.ok(branch.html.querySelector('a[href="/agenda?vestiging=bibliotheek-emmen"]'));
  }),
);
