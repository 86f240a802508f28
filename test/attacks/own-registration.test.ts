import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { expireHeld } from '../../src/modules/registrations/testing.ts';
import { atLecture, filledIn } from '../../src/modules/sign-up/testing.ts';
import { ctxOf } from '../actors.ts';
import { client, type Page } from '../page.ts';
import { work } from '../worker.ts';

const h1 = ({ html }: Page) => html.querySelector('h1')?.text.trim();
const said = ({ html }: Page) => html.querySelector('main .alert')?.text ?? '';
const HOUR = 3_600_000;
const laterBy = ({ tx, now }: Ctx, hours: number) => ctxOf(tx, undefined, new Date(now.getTime() + hours * HOUR));

/** Markup, letters of every direction, a joined emoji, a sign that turns text around, and a header of a mail. */
const NAME = '<img src=x onerror=alert(1)> نور 👩‍👩‍👧 \u202eneerhcs Bcc: dief@voorbeeld.nl';

test(
  'ten million pasted letters are refused before they are taken apart; a million come back beside the field',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, address }) => {
    const huge = 'x'.repeat(10_000_000);
    for (const field of ['name', 'adultNames', 'childAges', 'homepage', 'email'])
      assert.equal((await browser.post(address, filledIn({ [field]: huge }))).status, 413, field);
    assert.equal((await browser.post('/aanmelding', { contact: huge })).status, 413);
    const large = 'x'.repeat(900_000);
    const page = await browser.post(address, filledIn({ name: large }));
    assert.equal(page.status, 422);
    assert.match(page.html.querySelector('#error-summary')?.text ?? '', /hoogstens 100 tekens/);
    const { location = '' } = await browser.post(address, filledIn());
    for (const way of ['', '/afmelding', '/wijziging', '/wissen'])
      assert.equal((await browser.post(`${location}${way}`, { answer: huge, name: huge })).status, 413, way);
    const rows = await ctx.tx.selectFrom('registrations.registrations').select('id').execute();
    assert.equal(rows.length, 1);
  }),
);

test(
  'what stands in a name stays text: on pages in every language, in mails, in the file and in the calendar',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, address }) => {
    const { location = '' } = await browser.post(address, filledIn({ name: NAME }));
    for (const language of languages) {
      const own = await browser.get(pathIn(language, location));
      assert.equal(own.html.querySelector('dd bdi')?.text, NAME, language);
      assert.equal(own.html.querySelector('main img'), null, language);
    }
    assert.equal(JSON.parse((await browser.get(`${location}/gegevens.json`)).text).name, NAME);
    const { mails } = await work(ctx.tx);
    assert.ok(mails[0]?.text.startsWith(`Dag ${NAME},`));
    assert.doesNotMatch(mails[0]?.subject ?? '', /Bcc|img/);
    const split = await browser.post(address, filledIn({ name: 'Noor\r\nBcc: dief@voorbeeld.nl' }));
    assert.equal(split.status, 303);
    assert.deepEqual(
      (await work(ctx.tx)).mails.map(({ to }) => to),
      ['noor@voorbeeld.nl'],
    );
  }),
);

test(
  'a change that is sent twice, or from a form that stood open, changes once and says so',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, address }) => {
    const { location = '' } = await browser.post(address, filledIn());
    const form = await browser.get(`${location}/wijziging`);
    const version = form.html.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const change = filledIn({ adults: '2', version });
    assert.equal((await browser.post(`${location}/wijziging`, change)).location, `${location}?gedaan=bewaard`);
    const again = await browser.post(`${location}/wijziging`, { ...change, adults: '5' });
    assert.equal(again.status, 422);
    assert.match(said(again), /Verstuur het formulier nog een keer/);
    assert.match((await browser.get(location)).html.text, /2 volwassenen/);
    const over = client(ctx.tx, visitor, { now: new Date('2026-12-04T09:00:00Z') });
    for (const version of ['2', '-1', '1e9', 'NaN', ''])
      assert.equal((await over.post(`${location}/wijziging`, { ...change, version })).location, location);
    assert.match((await browser.get(location)).html.text, /2 volwassenen/);
  }),
);

/** Two households after a single place; the first has it. */
async function twoHouseholds({ post }: Pick<ReturnType<typeof client>, 'post'>, address: string) {
  const sign = async (wish: Record<string, string>) => (await post(address, filledIn(wish))).location ?? '';
  return { first: await sign({}), next: await sign({ wait: '1', email: 'sam@voorbeeld.nl' }) };
}

test(
  'an offer that is accepted twice is one place, and cancelling twice frees one',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, address }) => {
    const { first, next } = await twoHouseholds(browser, address);
    const early = await browser.post(next, { answer: 'accept' });
    assert.equal(early.status, 409, 'nothing is offered yet');
    assert.equal((await browser.post(`${first}/afmelding`)).location, first);
    const twice = await browser.post(`${first}/afmelding`);
    assert.equal(twice.status, 409);
    assert.match(said(twice), /al afgezegd/);
    for (const _ of [1, 2]) assert.equal((await browser.post(next, { answer: 'accept' })).location, next);
    assert.equal(h1(await browser.get(next)), 'Je bent aangemeld');
    const declined = await browser.post(next, { answer: 'decline' });
    assert.equal(declined.status, 409, 'it was accepted before');
    const counters = await ctx.tx.selectFrom('registrations.counters').select('taken').execute();
    assert.deepEqual(counters, [{ taken: 1 }]);
  }),
);

test(
  'an offer whose time is over is nobody’s, whether it was taken back already or not',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, address, activityId, sessionIds: [subjectId = ''] }) => {
    const { first, next } = await twoHouseholds(browser, address);
    await browser.post(`${first}/afmelding`);
    const late = laterBy(ctx, 25);
    const later = client(ctx.tx, visitor, { now: late.now });
    const unswept = await later.post(next, { answer: 'accept' });
    assert.equal(unswept.status, 409);
    assert.match(said(unswept), /niet meer voor je vrij/);
    assert.equal(h1(unswept), 'Je plek is vervallen');
    assert.equal(unswept.html.querySelector('main form'), null, 'there is nothing left to answer');
    await expireHeld(late, { subjectId, activityId, attendance: 'online' });
    const swept = await later.post(next, { answer: 'accept' });
    assert.equal(swept.status, 409);
    assert.equal(h1(swept), 'Je plek is vervallen');
    assert.equal((await later.post(`${next}/afmelding`)).status, 409);
    assert.equal((await later.post(next, { answer: 'language' })).status, 409);
  }),
);

test(
  'a link of who had everything wiped shows nothing, and lets nothing be done',
  atLecture({ seatsOnline: 9 }, async ({ browser, address }) => {
    const { location = '' } = await browser.post(address, filledIn({ name: 'Geheim' }));
    for (const _ of [1, 2]) assert.equal((await browser.post(`${location}/wissen`)).location, location);
    for (const way of ['', '/gegevens.json'])
      assert.doesNotMatch((await browser.get(`${location}${way}`)).text, /Geheim/);
    assert.equal((await browser.post(`${location}/wijziging`, filledIn({ version: '2' }))).location, location);
    assert.equal((await browser.post(location, { answer: 'accept' })).status, 409);
  }),
);
