import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { client, type Page, testBox } from '../../../../test/page.ts';
import { work } from '../../../../test/worker.ts';
import { aHousehold, aLecture, cancelRegistration, given, register } from '../../registrations/testing.ts';
import { atLecture } from '../testing.ts';

const EMAIL = 'noor@voorbeeld.nl';
const PHONE = '0612345678';
const tokenOf = (id: string) => testBox.tokenOf('registration', id);
const h1 = ({ html }: Page) => html.querySelector('h1')?.text.trim();
const errorsOf = ({ html }: Page) => html.querySelectorAll('#error-summary a').map((link) => link.text);

type Wish = Parameters<typeof aHousehold>[1];
const signedUp = async (ctx: Ctx, id = '', wish: Wish = {}) => given(await register(ctx, aHousehold(id, wish))).id;
const reached = (contact: { email?: string; phone?: string }) => ({
  contact: { name: 'نور', email: null, phone: null, ...contact },
});

test(
  'who lost the links of several registrations gets all that is to come in one mail, and nothing of what is not',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, sessionIds: [id] }) => {
    const first = await signedUp(ctx, id, reached({ email: EMAIL }));
    const other = await aLecture(ctx, { title: 'Taalcafé', days: ['2026-12-10'] });
    const second = await signedUp(ctx, other.sessionIds[0], { ...reached({ email: EMAIL }), language: 'en' });
    const ended = await signedUp(ctx, id, reached({ email: EMAIL }));
    given(await cancelRegistration(ctx, { id: ended, by: 'holder' }));
    const strangers = await signedUp(ctx, id);
    await work(ctx.tx);
    const asked = await browser.post('/aanmelding', { contact: ' Noor@voorbeeld.NL ' });
    assert.equal(asked.location, '/aanmelding?verstuurd=ja');
    const { mails } = await work(ctx.tx);
    assert.deepEqual(
      mails.map(({ to, subject }) => [to, subject]),
      [[EMAIL, 'The link to your registration']],
    );
    const text = mails[0]?.text ?? '';
    assert.match(text, /^Hello نور,/);
    assert.ok(text.includes(`http://localhost/aanmelding/${tokenOf(first)}\n`));
    assert.ok(
      text.includes(`Taalcafé\nThursday 10 December`) || text.includes('Taalcafé\nThursday, 10 December'),
      text,
    );
    assert.ok(text.includes(`http://localhost/en/aanmelding/${tokenOf(second)}\n`));
    assert.ok(text.indexOf(tokenOf(first)) < text.indexOf(tokenOf(second)), 'what comes first stands first');
    for (const none of [ended, strangers]) assert.ok(!text.includes(tokenOf(none)));
  }),
);

test(
  'the answer tells nobody who signed up, and a mailbox gets no second mail within ten minutes',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, sessionIds: [id] }) => {
    await signedUp(ctx, id, reached({ email: EMAIL }));
    await work(ctx.tx);
    const known = await browser.post('/aanmelding', { contact: EMAIL });
    const unknown = await browser.post('/aanmelding', { contact: 'niemand@voorbeeld.nl' });
    assert.deepEqual([unknown.status, unknown.location], [known.status, known.location]);
    assert.equal((await browser.post('/aanmelding', { contact: EMAIL })).location, known.location);
    assert.equal(h1(await browser.get(known.location ?? '')), 'Kijk in je berichten');
    assert.equal((await work(ctx.tx)).mails.length, 1);
    const now = new Date(ctx.now.getTime() + 11 * 60_000);
    await client(ctx.tx, visitor, { now }).post('/aanmelding', { contact: EMAIL });
    assert.equal((await work(ctx.tx, { now })).mails.length, 1);
    const { tx } = ctxOf(ctx.tx, undefined, now);
    const after = new Date('2026-12-04T09:00:00Z');
    await client(tx, visitor, { now: after }).post('/aanmelding', { contact: EMAIL });
    assert.deepEqual((await work(tx, { now: after })).mails, [], 'it is over');
  }),
);

test(
  'a number is the same however it is written; where nobody sends text messages the mail goes to who left that number',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, sessionIds: [id] }) => {
    const mine = await signedUp(ctx, id, reached({ phone: PHONE, email: EMAIL }));
    await signedUp(ctx, id, reached({ phone: '+31612345679' }));
    await work(ctx.tx);
    await browser.post('/aanmelding', { contact: '+31 6 1234 5678' });
    const { texts } = await work(ctx.tx);
    const page = `http://localhost/aanmelding/${tokenOf(mine)}`;
    assert.deepEqual(texts, [{ to: '+31612345678', text: `De link naar je aanmelding\nLezing over de hei: ${page}` }]);
    await browser.post('/aanmelding', { contact: '06-1234 5678' });
    const { mails } = await work(ctx.tx, { sendsTexts: false });
    assert.deepEqual(
      mails.map(({ to }) => to),
      [EMAIL],
    );
  }),
);

test(
  'what is no address or number comes back with the reason, and a flood is stopped',
  atLecture({}, async ({ ctx, browser }) => {
    for (const [contact, said] of [
      ['', 'Vul een e-mailadres of een telefoonnummer in'],
      ['noor', 'Vul een e-mailadres of een telefoonnummer in'],
      ['noor@', 'Vul een e-mailadres in zoals naam@voorbeeld.nl'],
      ['x'.repeat(300), 'Gebruik hoogstens 254 tekens'],
    ] as const) {
      const page = await browser.post('/aanmelding', { contact });
      assert.equal(page.status, 422);
      assert.deepEqual(errorsOf(page), [said]);
      assert.equal(page.html.querySelector('#contact')?.getAttribute('value'), contact);
    }
    const tries = Array.from({ length: 20 }, () => ({ bucket: 'registration-links-from:', at: ctx.now }));
    await ctx.tx.insertInto('kernel.attempts').values(tries).execute();
    assert.equal((await browser.post('/aanmelding', { contact: EMAIL })).status, 429);
  }),
);

test(
  'a link of which a piece is missing leads to where one asks for it again, in every language',
  atLecture({}, async ({ ctx, browser, address, sessionIds: [id] }) => {
    const token = tokenOf(await signedUp(ctx, id));
    const broken = [token.slice(0, -1), `${token.slice(0, -2)}AA`, testBox.tokenOf('payment', id ?? ''), '%00', 'x'];
    for (const language of languages) {
      const form = pathIn(language, '/aanmelding');
      assert.equal((await browser.get(form)).status, 200, language);
      for (const way of ['', '/wijziging', '/afmelding', '/wissen']) {
        const page = await browser.get(pathIn(language, `/aanmelding/${broken[0]}${way}`));
        assert.equal(page.status, 404, language);
        assert.ok(page.html.querySelector(`main a[href="${form}"]`), `${language} ${way}`);
      }
      assert.ok((await browser.get(pathIn(language, address))).html.querySelector(`main a[href="${form}"]`));
    }
    for (const each of broken) {
      assert.equal((await browser.post(`/aanmelding/${each}`, { answer: 'accept' })).status, 404, each);
      assert.equal((await browser.post(`/aanmelding/${each}/afmelding`)).status, 404, each);
      assert.equal((await browser.get(`/aanmelding/${each}/gegevens.json`)).status, 404, each);
    }
  }),
);
