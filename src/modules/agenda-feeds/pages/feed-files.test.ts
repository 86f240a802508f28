import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { sync } from 'node-ical';
import { visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { readXml } from '../../../../test/xml.ts';
import { aTranslation } from '../../activity-translations/testing.ts';
import { aProgramme } from '../../agenda/testing.ts';
import { aPublished, cancelSession, changeSession, given, ONLINE } from '../../programme/testing.ts';

const inDrenthe = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    await work(tx);
  });

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid') as string,
    summary: event.getFirstPropertyValue('summary') as string,
    status: event.getFirstPropertyValue('status'),
    sequence: event.getFirstPropertyValue('sequence'),
  }));

const titlesIn = (text: string) => eventsIn(text).map(({ summary }) => summary);

test(
  'the calendar has what residents may come to, and neither drafts nor closed activities',
  inDrenthe(async (tx) => {
    const { status, headers, text } = await client(tx, visitor).get('/agenda.ics');
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(titlesIn(text).sort(), [
      'English conversation',
      'Lezing over de hei',
      'Voorlezen met peuters',
      'Voorlezen met peuters',
    ]);
    assert.equal(Object.values(sync.parseICS(text)).filter((part) => part?.type === 'VEVENT').length, 4);
  }),
);

for (const path of [
  '/agenda.rss',
  '/agenda.json',
  '/api/v1/sessions',
  '/agenda/lijst',
  '/agenda/afdrukken?maand=2026-12',
]) {
  test(
    `${path} has them too, and nothing that is not public`,
    inDrenthe(async (tx) => {
      const { text } = await client(tx, visitor).get(path);
      assert.match(text, /Lezing over de hei/);
      assert.doesNotMatch(text, /Webinar|Nog niet rond/);
    }),
  );
}

for (const [filter, titles] of [
  ['vestiging=bibliotheek-sleen', ['Voorlezen met peuters', 'Voorlezen met peuters']],
  ['gemeente=emmen', ['Lezing over de hei']],
  ['voor=ouders', ['Voorlezen met peuters', 'Voorlezen met peuters']],
  ['soort=ontmoet', ['English conversation']],
  ['zoek=cafe', ['Lezing over de hei']],
  ['vestiging=nergens', []],
  ['van=2026-12-09&tot=2026-12-09', ['Voorlezen met peuters']],
] as const) {
  test(
    `with ${filter} every feed has the same`,
    inDrenthe(async (tx) => {
      const { get } = client(tx, visitor);
      assert.deepEqual(titlesIn((await get(`/agenda.ics?${filter}`)).text), titles);
      const { items } = JSON.parse((await get(`/agenda.json?${filter}`)).text) as { items: { title: string }[] };
      assert.deepEqual(
        items.map(({ title }) => title),
        titles,
      );
      const news = [...(await get(`/agenda.rss?${filter}`)).text.matchAll(/<item><title>(.*?) \(/g)];
      assert.deepEqual(
        news.map(([, title]) => title),
        titles,
      );
    }),
  );
}

test(
  'a name says what was chosen, so that two calendars can be told apart',
  inDrenthe(async (tx) => {
    const { text } = await client(tx, visitor).get('/agenda.ics?vestiging=bibliotheek-sleen&voor=kinderen');
    assert.match(text.replaceAll('\r\n ', ''), /\r\nNAME:Agenda .*: Bibliotheek Sleen\\, kinderen\r\n/);
  }),
);

test(
  'a cancelled session stays in the calendar as cancelled under its own name, until it would have been over',
  inDrenthe(async (tx) => {
    const ctx = ctxOf(tx);
    const { activity, sessions } = await aPublished(ctx, { title: 'Sterren', days: ['2026-12-03'] });
    const id = sessions[0]?.id ?? '';
    const uidBefore = eventsIn((await client(tx, visitor).get(`/agenda/${activity.slug}/agenda.ics`)).text)[0]?.uid;
    given(await cancelSession(ctx, { id, reason: 'Ziek' }));
    const at = (moment: string) => client(tx, visitor, { now: new Date(moment) });
    const [event] = eventsIn((await at('2026-12-03T18:30:00Z').get(`/agenda/${activity.slug}/${id}.ics`)).text);
    assert.deepEqual(event, { uid: uidBefore, summary: 'Gaat niet door: Sterren', status: 'CANCELLED', sequence: 1 });
    assert.match((await at('2026-12-02T12:00:00Z').get('/agenda.rss')).text, /<title>Gaat niet door: Sterren/);
    assert.doesNotMatch((await at('2026-12-03T20:30:00Z').get('/agenda.ics')).text, /Sterren/);
  }),
);

test(
  'who has the feed already is told so, until something changes',
  inDrenthe(async (tx) => {
    const later = (now: string, tag?: string) =>
      client(tx, visitor, { now: new Date(now) }).get('/agenda.ics', tag === undefined ? {} : { 'if-none-match': tag });
    const tag = (await later('2026-11-22T09:00:00Z')).headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const { status, text } = await later('2026-11-22T12:00:00Z', known);
      assert.deepEqual([status, text], [304, ''], known);
    }
    await aPublished(ctxOf(tx), { title: 'Nieuw', days: ['2026-12-03'] });
    assert.equal((await later('2026-11-22T12:00:00Z', tag)).status, 200);
  }),
);

test(
  'every feed says when something last changed, by the house and not by the clock of who asks',
  inDrenthe(async (tx) => {
    const at = (moment: string) => ctxOf(tx, undefined, new Date(moment));
    const { sessions } = await aPublished(at('2026-11-23T09:00:00Z'), { title: 'Sterren', days: ['2026-12-03'] });
    const [{ id, version } = { id: '', version: 0 }] = sessions;
    const moment = { beginsAt: new Date('2026-12-03T19:00:00Z'), endsAt: new Date('2026-12-03T20:00:00Z') };
    given(await changeSession(at('2026-11-24T09:00:00Z'), { id, version, ...moment, ...ONLINE }));
    const { get } = client(tx, visitor, { now: new Date('2026-11-25T09:00:00Z') });
    const [event] = new ICAL.Component(ICAL.parse((await get('/agenda.ics?zoek=sterren')).text)).getAllSubcomponents(
      'vevent',
    );
    const told = ['last-modified', 'dtstamp', 'sequence'].map((name) => String(event?.getFirstPropertyValue(name)));
    assert.deepEqual(told, ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z', '1']);
    const { text: news } = await get('/agenda.rss');
    assert.match(news, /<lastBuildDate>Tue, 24 Nov 2026 09:00:00 GMT<\/lastBuildDate>/);
    assert.match(news, /Sterren .*<pubDate>Tue, 24 Nov 2026 09:00:00 GMT<\/pubDate>/);
    const { items } = JSON.parse((await get('/agenda.json?zoek=sterren')).text) as {
      items: { date_modified: string }[];
    };
    assert.equal(items[0]?.date_modified, '2026-11-24T10:00:00+01:00');
  }),
);

const itemsIn = (rss: string): string[][] =>
  readXml(rss)
    .children[0]?.children.filter(({ name }) => name === 'item')
    .map(({ children }) => children.map(({ text }) => text)) ?? [];

test(
  'a feed speaks the language of its address; what nobody translated says that it is Dutch',
  inDrenthe(async (tx) => {
    const { activity } = await aPublished(ctxOf(tx), { title: 'Sterren', days: ['2026-12-03'] });
    const texts = { title: 'النجوم', summary: 'نراقب السماء.' };
    await aTranslation(ctxOf(tx), { activityId: activity.id, language: 'ar', isChecked: true, texts });
    const { get } = client(tx, visitor);
    const query = 'van=2026-12-03&gemeente=coevorden';
    const calendar = ICAL.parse((await get(`/ar/agenda.ics?${query}`)).text);
    const [stars, toddlers] = new ICAL.Component(calendar).getAllSubcomponents('vevent');
    const told = (event: typeof stars) => {
      const summary = event?.getFirstProperty('summary');
      return [summary?.getFirstValue(), summary?.getFirstParameter('language'), event?.getFirstPropertyValue('url')];
    };
    assert.deepEqual(told(stars), ['النجوم', 'ar', 'http://localhost/ar/agenda/sterren']);
    assert.deepEqual(told(toddlers).slice(0, 2), ['Voorlezen met peuters', 'nl']);
    assert.match(String(stars?.getFirstPropertyValue('description')), /^نراقب السماء\.\nلمن: البالغون/);
    const { children = [] } = readXml((await get(`/ar/agenda.rss?${query}`)).text).children[0] ?? {};
    assert.equal(children.find(({ name }) => name === 'language')?.text, 'ar');
    const items = children.filter(({ name }) => name === 'item').map((item) => item.children);
    assert.deepEqual(items[1]?.[0]?.attributes, { 'xml:lang': 'nl' });
    assert.match(items[0]?.find(({ name }) => name === 'description')?.text ?? '', /<p lang="ar" dir="rtl">نراقب/);
    const json = JSON.parse((await get(`/ar/agenda.json?${query}`)).text);
    assert.deepEqual([json.language, json.items[0].language, json.items[1].language], ['ar', undefined, 'nl']);
    assert.equal(json.items[0].title, 'النجوم');
  }),
);

for (const language of languages) {
  test(
    `every reader reads the feeds in ${language}`,
    inDrenthe(async (tx) => {
      const get = async (path: string) => (await client(tx, visitor).get(pathIn(language, path))).text;
      assert.equal(eventsIn(await get('/agenda.ics')).length, 4);
      assert.equal(itemsIn(await get('/agenda.rss')).length, 4);
      const { feed_url, home_page_url, items } = JSON.parse(await get('/agenda.json'));
      assert.equal(feed_url, `http://localhost${pathIn(language, '/agenda.json')}`);
      assert.equal(home_page_url, `http://localhost${pathIn(language, '/agenda')}`);
      assert.equal(items.length, 4);
      assert.equal(eventsIn(await get('/agenda/voorlezen-met-peuters/agenda.ics')).length, 2);
    }),
  );
}

const HOSTILE = '<script>alert(1)</script>\r\nBEGIN:VEVENT\r\nATTACH:https://kwaad.nl ]]> &amp; قراءة 😀';

test(
  'what somebody typed stays text in every feed',
  inDrenthe(async (tx) => {
    const summary = `${HOSTILE} ${'woord'.repeat(2000)}`;
    const { activity } = await aPublished(ctxOf(tx), { title: HOSTILE, summary, days: ['2026-12-03'] });
    const { get } = client(tx, visitor);
    const { text } = await get(`/agenda/${activity.slug}/agenda.ics`);
    assert.deepEqual(titlesIn(text), [HOSTILE.replace('\r\n', '\n').replace('\r\n', '\n')]);
    assert.doesNotMatch(text, /^ATTACH/m);
    const { text: rss } = await get('/agenda.rss?van=2026-12-03&tot=2026-12-03');
    assert.doesNotMatch(rss, /<script/);
    const [title, , , , description] = itemsIn(rss)[0] ?? [];
    assert.ok(title?.startsWith('<script>alert(1)</script>'), title);
    assert.match(description ?? '', /<p lang="nl" dir="ltr">&lt;script&gt;/);
    assert.doesNotMatch(description ?? '', /<script/);
    assert.ok((JSON.parse((await get('/agenda.json')).text) as { items: object[] }).items.length > 0);
    assert.doesNotMatch((await get('/agenda/lijst')).text, /<script>alert/);
  }),
);

test(
  'the news in JSON comes in pages',
  inDrenthe(async (tx) => {
    const days = Array.from({ length: 100 }, (_, day) =>
      new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
    );
    await aPublished(ctxOf(tx), { title: 'Elke dag', days });
    const page = async (query: string) =>
      JSON.parse((await client(tx, visitor).get(`/agenda.json${query}`)).text) as {
        items: object[];
        next_url?: string;
      };
    const first = await page('');
    assert.deepEqual([first.items.length, first.next_url], [100, 'http://localhost/agenda.json?pagina=2']);
    const second = await page('?pagina=2');
    assert.deepEqual([second.items.length, second.next_url], [4, undefined]);
    assert.equal((await page('?pagina=nul')).items.length, 100);
  }),
);

for (const path of [
  '/agenda/bestaat-niet/agenda.ics',
  '/agenda/webinar-voor-leerkrachten/agenda.ics',
  '/agenda/lezing-over-de-hei/0-0.ics',
]) {
  test(
    `nobody finds ${path}`,
    inDrenthe(async (tx) => assert.equal((await client(tx, visitor).get(path)).status, 404)),
  );
}
