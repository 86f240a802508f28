import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { setPicture } from '../../activities/testing.ts';
import { aTranslation } from '../../activity-translations/testing.ts';
import { aProgramme } from '../../agenda/testing.ts';
import { aDraft, aPublished, given } from '../../programme/testing.ts';

const inDrenthe = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    await work(tx);
  });

const maker = someone('programme-maker', { municipality: 'GM0109' });

for (const path of ['/agenda/abonneren', '/agenda/insluiten', '/agenda/lijst', '/agenda/afdrukken']) {
  test(
    `${path} speaks every language`,
    inDrenthe(async (tx) => {
      for (const language of languages) {
        const { status, html } = await client(tx, visitor).get(pathIn(language, `${path}?vestiging=bibliotheek-sleen`));
        assert.equal(status, 200);
        assert.equal(html.querySelector('html')?.getAttribute('lang'), language);
      }
    }),
  );
}

test(
  'who subscribes gets the addresses of what was chosen in the agenda, and can still choose a branch',
  inDrenthe(async (tx) => {
    const { html } = await client(tx, visitor).get('/agenda/abonneren?vestiging=bibliotheek-sleen&voor=kinderen');
    const query = '?vestiging=bibliotheek-sleen&voor=kinderen';
    assert.equal(html.querySelector('#adres')?.text.trim(), `http://localhost/agenda.ics${query}`);
    assert.equal(html.querySelector('a[href^=webcal]')?.getAttribute('href'), `webcal://localhost/agenda.ics${query}`);
    assert.equal(html.querySelector('input[type=hidden][name=voor]')?.getAttribute('value'), 'kinderen');
    const inArabic = (await client(tx, visitor).get(`/ar/agenda/abonneren${query}`)).html;
    assert.equal(inArabic.querySelector('#adres')?.text.trim(), `http://localhost/ar/agenda.ics${query}`);
    assert.ok((await client(tx, visitor).get('/ar/agenda')).html.querySelector('link[href="/ar/agenda.rss"]'));
    assert.equal(html.querySelector('option[selected]')?.getAttribute('value'), 'bibliotheek-sleen');
  }),
);

test(
  'only the list for other sites may be framed, and it runs no script there',
  inDrenthe(async (tx) => {
    const { get } = client(tx, visitor);
    const { headers, html } = await get('/en/agenda/lijst');
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
    assert.match(headers.get('content-security-policy') ?? '', /script-src 'none'/);
    assert.equal(headers.get('set-cookie'), null);
    assert.equal(html.querySelectorAll('script').length, 0);
    assert.equal(html.querySelector('base')?.getAttribute('target'), '_top');
    for (const path of ['/agenda/insluiten', '/agenda/abonneren', '/agenda/afdrukken', '/agenda.ics', '/']) {
      assert.match((await get(path)).headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
    }
  }),
);

test(
  'what somebody translated stands there in that language, the rest as Dutch',
  inDrenthe(async (tx) => {
    const { activity } = await aPublished(ctxOf(tx), { title: 'Sterren kijken', days: ['2026-12-03'] });
    const texts = { title: 'Watching the stars' };
    await aTranslation(ctxOf(tx), { activityId: activity.id, language: 'en', isChecked: true, texts });
    const { html, text } = await client(tx, visitor).get('/en/agenda/lijst');
    assert.match(text, /Watching the stars/);
    assert.doesNotMatch(text, /Sterren kijken/);
    assert.equal(html.querySelector('a[href$=voorlezen-met-peuters] span')?.getAttribute('lang'), 'nl');
  }),
);

test(
  'the code for another site frames the list of what was chosen',
  inDrenthe(async (tx) => {
    const { html } = await client(tx, visitor).get('/agenda/insluiten?lijst=en&vestiging=bibliotheek-sleen&gratis=1');
    const source = '/en/agenda/lijst?vestiging=bibliotheek-sleen&gratis=1';
    assert.equal(html.querySelector('iframe')?.getAttribute('src')?.replaceAll('&amp;', '&'), source);
    assert.match(html.querySelector('#code')?.text ?? '', /^<iframe src="http:\/\/localhost\/en\/agenda\/lijst\?/m);
  }),
);

for (const [query, title, shown] of [
  ['maand=2026-12', 'Agenda van december 2026', true],
  ['maand=2027-01', 'Agenda van januari 2027', false],
  ['maand=2026-13', 'Agenda van november 2026', false],
  ['', 'Agenda van november 2026', false],
  ['van=2026-12-05', 'Agenda van december 2026', true],
] as const) {
  test(
    `printed with «${query}» it is ${title}`,
    inDrenthe(async (tx) => {
      const { html, text } = await client(tx, visitor).get(`/agenda/afdrukken?${query}`);
      assert.equal(html.querySelector('h1')?.text, title);
      assert.equal(text.includes('Voorlezen met peuters'), shown);
    }),
  );
}

test(
  'the text for the village paper is of one branch and one month, the next unless asked otherwise',
  inDrenthe(async (tx) => {
    const { get } = client(tx, maker);
    const { html } = await get('/werk/dorpsblad?vestiging=bibliotheek-sleen');
    assert.match(
      html.querySelector('#tekst')?.text ?? '',
      /^\s*Bibliotheek Sleen in december 2026\n\nVoorlezen met peuters/,
    );
    assert.doesNotMatch(html.querySelector('#tekst')?.text ?? '', /Lezing over de hei/);
    const short = (await get('/werk/dorpsblad?vestiging=bibliotheek-sleen&woorden=18')).html;
    assert.doesNotMatch(short.querySelector('#tekst')?.text ?? '', /Kosten/);
    for (const strange of ['vestiging=x&maand=x&woorden=-1', 'woorden=1e9', 'maand=2026-00']) {
      assert.equal((await get(`/werk/dorpsblad?${strange}`)).status, 200, strange);
    }
  }),
);

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test(
  'a public activity leads to its poster and its text, with and without a picture',
  inDrenthe(async (tx) => {
    const { activity } = await aPublished(ctxOf(tx), { title: 'Sterren', days: ['2026-12-03'] });
    const { get } = client(tx, maker);
    const page = `/werk/programma/${activity.id}`;
    const links = (await get(page)).html.querySelectorAll('.actions a').map((link) => link.getAttribute('href'));
    assert.ok(links.includes(`${page}/poster.pdf`) && links.includes(`${page}/dorpsblad`));
    assert.match((await get(`${page}/dorpsblad`)).html.querySelector('#tekst')?.text ?? '', /Sterren\nDonderdag 3/);
    const poster = () => get(`${page}/poster.pdf`);
    assert.equal((await poster()).headers.get('content-type'), 'application/pdf');
    given(await setPicture(ctxOf(tx), { id: activity.id, version: activity.version, bytes: PICTURE, alt: 'Sterren' }));
    assert.equal((await poster()).status, 200);
  }),
);

test(
  'there is no poster of a draft, of what is not public, or of what is over',
  inDrenthe(async (tx) => {
    const ctx = ctxOf(tx);
    const draft = await aDraft(ctx, { days: ['2026-12-03'] });
    const closed = await aPublished(ctx, { title: 'Besloten', isPublic: false, days: ['2026-12-03'] });
    const over = await aPublished(ctx, { title: 'Geweest', days: ['2026-12-03'] });
    const { get } = client(tx, maker, { now: new Date('2026-12-10T09:00:00Z') });
    for (const { activity } of [draft, closed, over]) {
      assert.equal((await get(`/werk/programma/${activity.id}/poster.pdf`)).status, 404);
    }
    assert.doesNotMatch((await get(`/werk/programma/${closed.activity.id}`)).text, /poster\.pdf/);
  }),
);
