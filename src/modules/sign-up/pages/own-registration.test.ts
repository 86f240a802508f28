import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { client, type Page, testBox } from '../../../../test/page.ts';
import { cancelSession, given } from '../../programme/testing.ts';
import {
  adults,
  aHousehold,
  cancelRegistration,
  hearCancelled,
  register,
  saveSettings,
} from '../../registrations/testing.ts';
import { atLecture } from '../testing.ts';

const h1 = ({ html }: Page) => html.querySelector('h1')?.text.trim();
const addressOf = (id: string) => `/aanmelding/${testBox.tokenOf('registration', id)}`;

test(
  'a household gives its places back after it was asked, and the next in line is offered them and accepts',
  atLecture({ seatsOnline: 2 }, async ({ ctx, browser, sessionIds: [id = ''] }) => {
    const first = addressOf(given(await register(ctx, aHousehold(id, { persons: adults(2) }))).id);
    const next = addressOf(given(await register(ctx, aHousehold(id, { persons: adults(2) }))).id);
    assert.equal(h1(await browser.get(next)), 'Je staat op de wachtlijst');
    const sure = await browser.get(`${first}/afmelding`);
    assert.equal(h1(sure), 'Wil je afzeggen?');
    assert.equal(h1(await browser.get(first)), 'Je bent aangemeld');
    assert.equal((await browser.post(`${first}/afmelding`)).location, first);
    assert.equal(h1(await browser.get(first)), 'Je bent afgemeld');
    const offered = await browser.get(next);
    assert.equal(h1(offered), 'Er is plek voor je');
    assert.match(offered.html.text, /vast tot 23 november 2026 om 10.00 uur/);
    assert.equal((await browser.post(next, { answer: 'accept' })).location, next);
    assert.equal(h1(await browser.get(next)), 'Je bent aangemeld');
    assert.equal((await browser.post(next, { answer: 'accept' })).status, 303, 'accepting twice is accepting once');
    assert.equal((await browser.post(first, { answer: 'accept' })).status, 409);
    assert.equal((await browser.post(`${first}/afmelding`)).status, 409);
  }),
);

test(
  'a household that declines leaves the places to the next',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, sessionIds: [id = ''] }) => {
    const [holder, second, third] = [await ask(), await ask(), await ask()];
    async function ask() {
      return given(await register(ctx, aHousehold(id))).id;
    }
    given(await cancelRegistration(ctx, { id: holder, by: 'holder' }));
    await browser.post(addressOf(second), { answer: 'decline' });
    assert.equal(h1(await browser.get(addressOf(second))), 'Je bent afgemeld');
    assert.equal(h1(await browser.get(addressOf(third))), 'Er is plek voor je');
  }),
);

test(
  'what does not take place is told with its reason, and what has begun cannot be cancelled',
  atLecture({ days: ['2026-12-03', '2026-12-04'] }, async ({ ctx, browser, activityId, sessionIds }) => {
    const [off = '', on = ''] = sessionIds;
    const [one, other] = [given(await register(ctx, aHousehold(off))), given(await register(ctx, aHousehold(on)))];
    given(await cancelSession(ctx, { id: off, reason: 'De spreker is ziek' }));
    await hearCancelled(ctx, { activityId, sessionId: off });
    const page = await browser.get(addressOf(one.id));
    assert.equal(h1(page), 'Dit gaat niet door');
    assert.match(page.html.text, /De spreker is ziek/);
    const later = client(ctx.tx, visitor, { now: new Date('2026-12-04T18:30:00Z') });
    assert.equal((await later.get(`${addressOf(other.id)}/afmelding`)).status, 303);
    const late = await later.post(`${addressOf(other.id)}/afmelding`);
    assert.equal(late.status, 409);
    assert.match(late.html.text, /Afzeggen kan niet meer/);
  }),
);

test(
  'a link with one letter changed, or made for something else, leads nowhere, and tells no more than any other',
  atLecture({}, async ({ ctx, browser, sessionIds: [session = ''] }) => {
    const { id } = given(await register(ctx, aHousehold(session)));
    const good = testBox.tokenOf('registration', id);
    const last = good.endsWith('A') ? 'B' : 'A';
    const wrong = [`${good.slice(0, -2)}${last}${last}`, testBox.tokenOf('agreement', id), id, 'geraden'];
    const answers = await Promise.all(wrong.map((token) => browser.get(`/aanmelding/${token}`)));
    assert.deepEqual([...new Set(answers.map((page) => `${page.status} ${h1(page)}`))].length, 1);
    for (const token of [...wrong, '%00']) {
      for (const way of ['', '/afmelding', '/afspraak.ics'])
        assert.equal((await browser.get(`/aanmelding/${token}${way}`)).status, 404);
      assert.equal((await browser.post(`/aanmelding/${token}`, { answer: 'accept' })).status, 404);
      assert.equal((await browser.post(`/aanmelding/${token}/afmelding`)).status, 404);
    }
    assert.equal(h1(await browser.get(`/aanmelding/${good}`)), 'Je bent aangemeld');
  }),
);

test(
  'the page is in every language, in no search engine and no store, and tells other sites nothing',
  atLecture({}, async ({ ctx, browser, sessionIds: [session = ''] }) => {
    const address = addressOf(given(await register(ctx, aHousehold(session))).id);
    for (const language of languages)
      for (const way of ['', '/afmelding']) {
        const page = await browser.get(pathIn(language, address + way));
        assert.equal(page.status, 200, `${language} ${way}`);
        assert.equal(page.headers.get('cache-control'), 'no-store');
        assert.equal(page.headers.get('referrer-policy'), 'same-origin');
        assert.match(page.headers.get('x-robots-tag') ?? '', /noindex/);
      }
  }),
);

test(
  'who waits reads how many are before it, and by what rule, in every language',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, activityId, sessionIds: [session = ''] }) => {
    given(await saveSettings(ctx, { activityId, ownMunicipalityFirst: true, version: 0 }));
    const ids = [];
    for (const municipalityCode of ['GM0109', 'GM0109', null, 'GM0109'])
      ids.push(given(await register(ctx, aHousehold(session, { municipalityCode }))).id);
    const [placed = '', next = '', last = ''] = ids;
    assert.match((await browser.get(addressOf(next))).html.text, /Je bent het eerst aan de beurt/);
    const own = await browser.get(addressOf(last));
    assert.match(own.html.text, /Er zijn nog 2 aanmeldingen vóór je/);
    assert.match(own.html.text, /Wie in de gemeente woont, gaat voor/);
    assert.doesNotMatch((await browser.get(addressOf(placed))).html.text, /vóór je|gaat voor/);
    for (const language of languages)
      assert.match((await browser.get(pathIn(language, addressOf(last)))).html.text, /2|قبلك تسجيلان/, language);
  }),
);

test(
  'reading the page in another language changes nothing; asking for messages in it does, and the link stays the same',
  atLecture({}, async ({ ctx, browser, sessionIds: [session = ''] }) => {
    const { id } = given(await register(ctx, aHousehold(session)));
    const english = pathIn('en', addressOf(id));
    assert.equal((await browser.get(addressOf(id))).html.querySelector('[value=language]'), null);
    const page = await browser.get(english);
    assert.equal(page.html.querySelector('[value=language]')?.text.trim(), 'Send me messages in English');
    assert.equal(page.html.querySelector(`a[hreflang=ar][href="${pathIn('ar', addressOf(id))}"]`)?.text, 'العربية');
    const spoken = ({ html }: Page) => html.querySelector('dd span[lang]')?.text.trim();
    assert.equal(spoken(await browser.get(english)), 'Nederlands');
    for (const answer of ['', 'constructor', 'klingon'])
      assert.equal((await browser.post(english, { answer })).location, english);
    assert.equal(spoken(await browser.get(english)), 'Nederlands');
    assert.equal((await browser.post(english, { answer: 'language' })).location, `${english}?gedaan=bewaard`);
    assert.equal(spoken(await browser.get(english)), 'English');
    assert.equal((await browser.get(english)).html.querySelector('[value=language]'), null);
    given(await cancelRegistration(ctx, { id, by: 'holder' }));
    const late = await browser.post(pathIn('ar', addressOf(id)), { answer: 'language' });
    assert.equal(late.status, 409);
  }),
);

test(
  'once it is over there is nothing to look forward to, to pay or to change; the data are still theirs',
  atLecture({ prices: [{ ageFrom: null, ageUntil: null, cents: 500 }] }, async (world) => {
    const {
      ctx,
      browser,
      sessionIds: [session = ''],
    } = world;
    const own = addressOf(given(await register(ctx, aHousehold(session))).id);
    assert.match((await browser.get(own)).html.text, /€.*Taal van onze berichten.*Bewaar het adres/s);
    const after = await client(ctx.tx, visitor, { now: new Date('2026-12-04T09:00:00Z') }).get(own);
    assert.equal(h1(after), 'Dit is geweest');
    assert.doesNotMatch(after.html.text, /€|Taal van onze|Bewaar het adres|Zeg af|Wijzig/);
    assert.match(after.html.text, /Bekijk de activiteit.*Wis mijn gegevens/s);
  }),
);

test(
  'the appointment goes into a calendar, and out of it after cancelling',
  atLecture({}, async ({ ctx, browser, sessionIds: [session = ''] }) => {
    const { id } = given(await register(ctx, aHousehold(session)));
    const file = await browser.get(`${addressOf(id)}/afspraak.ics`);
    assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
    assert.match(file.text, new RegExp(`UID:${session}@biebwerk\r\n`));
    assert.match(file.text, /STATUS:CONFIRMED/);
    given(await cancelRegistration(ctx, { id, by: 'holder' }));
    assert.match((await browser.get(`${addressOf(id)}/afspraak.ics`)).text, /STATUS:CANCELLED/);
  }),
);
