import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aPublished, cancelSession, given } from '../../programme/testing.ts';
import { listComing } from '../sql/sessions.ts';
import { aProgramme } from '../testing.ts';

const inDrenthe = (work: (browser: ReturnType<typeof client>, tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    await work(client(tx, visitor), tx);
  });

const statusOf = ({ html }: Page) => html.querySelector('#results')?.getAttribute('data-status');
const titlesOf = ({ html }: Page) => html.querySelectorAll('.session .card-title').map((title) => title.text.trim());
const daysOf = ({ html }: Page) =>
  html.querySelectorAll('.agenda-day time.visually-hidden').map((day) => day.text.trim());

test(
  'a resident reads by day what there is to do, narrows it, and takes a choice off again',
  inDrenthe(async (browser) => {
    const page = await browser.get('/agenda');
    assert.equal(statusOf(page), '4 keer iets te doen');
    assert.deepEqual(daysOf(page), ['woensdag 2 december', 'woensdag 9 december', 'zondag 20 december']);
    const narrowed = await browser.get('/agenda?voor=kinderen&gemeente=coevorden');
    assert.deepEqual(titlesOf(narrowed), ['Voorlezen met peuters', 'Voorlezen met peuters']);
    assert.deepEqual(
      narrowed.html.querySelectorAll('.chip').map((chip) => [chip.text.trim(), chip.getAttribute('href')]),
      [
        ['Haal weg: Coevorden', '/agenda?voor=kinderen'],
        ['Haal weg: Kinderen', '/agenda?gemeente=coevorden'],
      ],
    );
    assert.equal(
      narrowed.html.querySelector('.tabs a[href^="/agenda/maand"]')?.getAttribute('href'),
      '/agenda/maand?gemeente=coevorden&voor=kinderen',
    );
  }),
);

test(
  'a page has 25 sessions, however many there are, and keeps the filter; one beyond the last is the last',
  inDrenthe(async (browser, tx) => {
    const days = Array.from({ length: 28 }, (_, index) => `2027-02-${String(index + 1).padStart(2, '0')}`);
    await aPublished(ctxOf(tx), { title: 'Spreekuur', days });
    const first = await browser.get('/agenda?zoek=spreekuur');
    assert.equal(titlesOf(first).length, 25);
    assert.ok(first.html.querySelector('.pagination a[href="/agenda?zoek=spreekuur&pagina=2"]'));
    assert.equal(titlesOf(await browser.get('/agenda?zoek=spreekuur&pagina=2')).length, 3);
    for (const page of ['999', '-1', 'x', '1e99'])
      assert.ok(titlesOf(await browser.get(`/agenda?zoek=spreekuur&pagina=${page}`)).length >= 3, page);
  }),
);

for (const [query, sentence] of [
  ['van=31-02-2027', 'De dag ‘31-02-2027’ bestaat niet'],
  ['van=2026-12-09&tot=2026-12-01', 'De laatste dag ligt voor de eerste'],
  ['leeftijd=oud', '‘oud’ is geen leeftijd'],
  ['gemeente=atlantis', 'Die plek kennen we niet'],
  ['vestiging=atlantis', 'Die plek kennen we niet'],
  ['zoek=voorlezne', 'Dit lijkt erop'],
  [`zoek=${'woord+'.repeat(2000)}`, 'Niets gevonden'],
  ['zoek=%3Cscript%3Ealert(1)%3C/script%3E', 'Niets gevonden'],
  ['bij=Emmen&km=x', 'rond Emmen'],
] as const) {
  test(
    `${query.slice(0, 40)} gets a kind answer`,
    inDrenthe(async (browser) => {
      const page = await browser.get(`/agenda?${query}`);
      assert.equal(page.status, 200);
      assert.ok(page.html.text.includes(sentence), sentence);
      for (const view of ['dag', 'week', 'maand', 'kaart'])
        assert.equal((await browser.get(`/agenda/${view}?${query}`)).status, 200);
    }),
  );
}

test(
  'a month is a table in which each day says what there is and leads there, and so to the next month',
  inDrenthe(async (browser) => {
    const page = await browser.get('/agenda/maand?dag=2026-12-15&gratis=1');
    assert.equal(page.html.querySelector('table.month caption')?.text, 'december 2026');
    const links = page.html
      .querySelectorAll('table.month a')
      .map((link) => [link.querySelector('.visually-hidden')?.text, link.getAttribute('href')]);
    assert.deepEqual(links, [
      ['woensdag 2 december: 1 keer iets te doen', '/agenda/dag?gratis=1&dag=2026-12-02'],
      ['woensdag 9 december: 1 keer iets te doen', '/agenda/dag?gratis=1&dag=2026-12-09'],
      ['zondag 20 december: 1 keer iets te doen', '/agenda/dag?gratis=1&dag=2026-12-20'],
    ]);
    assert.equal(page.html.querySelector('a[rel=next]')?.getAttribute('href'), '/agenda/maand?gratis=1&dag=2027-01-01');
    assert.deepEqual(
      titlesOf(await browser.get('/agenda/dag?dag=2026-12-02')),
      ['Voorlezen met peuters', 'Lezing over de hei'].sort().reverse(),
    );
    assert.deepEqual(daysOf(await browser.get('/agenda/week?dag=2026-12-06')), ['woensdag 2 december']);
    assert.match((await browser.get('/agenda/dag?dag=2026-12-03')).text, /Op deze dag is er niets te doen/);
    assert.match((await browser.get('/agenda/week?dag=2026-02-30')).text, /bestaat niet/);
  }),
);

test(
  'a week shows the first of each day and leads to the rest',
  inDrenthe(async (browser, tx) => {
    for (const title of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes'])
      await aPublished(ctxOf(tx), { title, days: ['2027-02-01'] });
    const page = await browser.get('/agenda/week?dag=2027-02-01');
    assert.equal(titlesOf(page).length, 5);
    assert.equal(
      page.html.querySelector('a[href="/agenda/dag?dag=2027-02-01"] + *, p a[href="/agenda/dag?dag=2027-02-01"]')?.text,
      'Nog 1 die dag',
    );
  }),
);

test(
  'the map has each branch with its number, and an equal list that leads to its sessions',
  inDrenthe(async (browser) => {
    const page = await browser.get('/agenda/kaart?zoek=peuters');
    assert.deepEqual(
      page.html.querySelectorAll('svg .map-mark').map((mark) => mark.text),
      ['2'],
    );
    assert.ok(page.html.querySelector('main a[href="/agenda?zoek=peuters&vestiging=bibliotheek-sleen"]'));
    assert.match((await browser.get('/agenda/kaart')).text, /Alleen online/);
  }),
);

test(
  'who has a page already hears that nothing changed, in each language of its own; who signs in gets a new one that nobody keeps',
  inDrenthe(async (browser, tx) => {
    for (const path of [
      '/agenda',
      '/ar/agenda',
      '/agenda/maand?dag=2026-12-02',
      '/agenda/kaart',
      '/agenda/lezing-over-de-hei',
    ]) {
      const { headers } = await browser.get(path);
      const tag = headers.get('etag') ?? '';
      assert.deepEqual(
        [headers.get('cache-control'), headers.get('vary')],
        ['no-cache', 'Accept-Language, Cookie'],
        path,
      );
      const again = (how: Record<string, string> = {}) => browser.get(path, { 'if-none-match': tag, ...how });
      const known = await again();
      assert.deepEqual([known.status, known.text, known.headers.get('etag')], [304, '', tag], path);
      assert.equal((await again({ 'accept-language': 'uk' })).status, 200, `${path} offers Ukrainian`);
      const own = await client(tx, someone('programme-maker')).get(path, { 'if-none-match': tag });
      assert.deepEqual(
        [own.status, own.headers.get('cache-control'), own.headers.get('etag')],
        [200, 'no-store', null],
      );
    }
    const [dutch, english] = [await browser.get('/agenda'), await browser.get('/en/agenda')];
    assert.notEqual(dutch.headers.get('etag'), english.headers.get('etag'));
    await aPublished(ctxOf(tx), { title: 'Nieuw', days: ['2026-12-03'] });
    assert.equal((await browser.get('/agenda', { 'if-none-match': dutch.headers.get('etag') ?? '' })).status, 200);
    assert.equal((await browser.get('/agenda/atlantis')).headers.get('etag'), null);
  }),
);

for (const [prefix, head, cancelled] of [
  ['/en', '4 things to do', 'Cancelled'],
  ['/ar', '4 فعاليات', 'أُلغيت'],
] as const) {
  test(
    `a resident reads the same below ${prefix}, with what the library wrote marked as Dutch`,
    inDrenthe(async (browser, tx) => {
      const [first] = await listComing(tx, { now: NOW }, { limit: 1 });
      given(await cancelSession(ctxOf(tx), { id: first?.id ?? '', reason: 'Ziek.' }));
      const page = await browser.get(`${prefix}/agenda`);
      assert.equal(statusOf(page), head);
      assert.ok(page.html.querySelector(`.session a[href="${prefix}/agenda/${first?.slug}"] [lang=nl]`));
      assert.equal(page.html.querySelector('.session.off .badge.brick')?.text, cancelled);
      for (const view of ['dag?dag=2026-12-02', 'week?dag=2026-12-02', 'maand?dag=2026-12-02', 'kaart'])
        assert.equal((await browser.get(`${prefix}/agenda/${view}`)).status, 200);
    }),
  );
}
