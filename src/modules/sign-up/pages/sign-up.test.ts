import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { client, type Page } from '../../../../test/page.ts';
import { cancelSession, given } from '../../programme/testing.ts';
import { addQuestion, adults, aHousehold, register, saveSettings } from '../../registrations/testing.ts';
import { atLecture, filledIn } from '../testing.ts';

const errorsOf = ({ html }: Page) => html.querySelectorAll('#error-summary a').map((link) => link.text);
const h1 = ({ html }: Page) => html.querySelector('h1')?.text.trim();
const FIVE_EUROS = [
  { ageFrom: null, ageUntil: 17, cents: 0 },
  { ageFrom: 18, ageUntil: null, cents: 500 },
];

test(
  'a household of three signs up, and reads on its own page where, when, who and what it costs',
  atLecture({ prices: FIVE_EUROS, companionsFree: false, seatsOnline: 10 }, async ({ browser, address }) => {
    const form = await browser.get(address);
    assert.match(form.html.text, /donderdag 3 december, 19.00 – 20.30 uur/);
    assert.match(form.html.text, /nog 10 plekken/);
    assert.match(form.html.text, /Gratis tot en met 17 jaar; €\u00a05,00 vanaf 18 jaar/);
    const sent = await browser.post(
      address,
      filledIn({ adults: '2', children: '1', email: '', phone: '06-1234 5678' }),
    );
    assert.equal(sent.status, 303);
    const own = await browser.get(sent.location ?? '');
    assert.equal(h1(own), 'Je bent aangemeld');
    assert.match(own.html.text, /2 volwassenen, 1 kind/);
    assert.match(own.html.text, /€\u00a010,00, te betalen als je er bent/);
    assert.match(own.html.text, /Noor, 0612345678/);
    assert.match((await browser.get(address)).html.text, /nog 7 plekken/);
  }),
);

test(
  'the page of the activity leads in, says when one has to wait, and why one cannot sign up',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, address, activityId, sessionIds }) => {
    const page = address.replace('/aanmelding', '');
    const card = async (path = page) => (await browser.get(path)).html.querySelector('.in-short')?.parentNode;
    const leadsIn = async () => (await card())?.querySelector(`a[href="${address}"]`)?.text.trim();
    assert.equal(await leadsIn(), 'Meld je aan');
    given(await register(ctx, aHousehold(sessionIds[0] ?? '')));
    assert.match((await card())?.text ?? '', /Alles is vol. Je kunt wel op de wachtlijst/);
    assert.match((await card(`/en${page}`))?.text ?? '', /waiting list/);
    assert.equal(await leadsIn(), 'Meld je aan');
    given(await saveSettings(ctx, { activityId, hasWaitingList: false, version: 0 }));
    assert.match((await card())?.text ?? '', /Alles is vol\.Al aangemeld/);
    assert.equal(await leadsIn(), undefined);
    given(await saveSettings(ctx, { activityId, opensAt: new Date('2026-11-25T09:00:00Z'), version: 1 }));
    assert.match((await card())?.text ?? '', /Aanmelden kan vanaf 25 november 2026 om 10.00 uur/);
    given(await saveSettings(ctx, { activityId, closesAt: new Date('2026-11-20T09:00:00Z'), version: 2 }));
    assert.match((await card())?.text ?? '', /Aanmelden kon tot 20 november/);
    assert.equal(await leadsIn(), undefined);
  }),
);

test(
  'sent twice it is one registration; another household behind the same form is another',
  atLecture({ seatsOnline: 10 }, async ({ browser, address }) => {
    const form = filledIn();
    const first = await browser.post(address, form);
    assert.equal((await browser.post(address, form)).location, first.location);
    const other = await browser.post(address, { ...form, name: 'Sam' });
    assert.equal(other.status, 303);
    assert.notEqual(other.location, first.location);
    assert.match((await browser.get(address)).html.text, /nog 8 plekken/);
  }),
);

test(
  'what is missing or wrong is said beside the field, and what was typed stays',
  atLecture({}, async ({ ctx, browser, address, activityId }) => {
    given(await addQuestion(ctx, { ...{ activityId, label: 'Wil je soep?', kind: 'yes-no' }, ...ASKED }));
    const page = await browser.post(address, filledIn({ adults: '0', name: ' ', email: 'noor', phone: '12' }));
    assert.equal(page.status, 422);
    assert.deepEqual(errorsOf(page), [
      'Kies hoeveel mensen er komen',
      'Vul je naam in',
      'Vul een e-mailadres in zoals naam@voorbeeld.nl',
      'Vul een telefoonnummer in, zoals 06 12345678',
    ]);
    assert.equal(page.html.querySelector('#email')?.getAttribute('value'), 'noor');
    const unreachable = await browser.post(address, filledIn({ email: '' }));
    assert.deepEqual(errorsOf(unreachable), ['Vul een e-mailadres of een telefoonnummer in']);
    const unanswered = await browser.post(address, filledIn());
    assert.deepEqual(errorsOf(unanswered), ['Beantwoord deze vraag']);
    const crowd = await browser.post(address, filledIn({ adults: '7' }));
    assert.deepEqual(errorsOf(crowd), ['Meld hoogstens 6 mensen aan']);
  }),
);

const ASKED = { choices: [], per: 'registration', isRequired: true } as const;

test(
  'a question for each person is asked as often as people come',
  atLecture({}, async ({ ctx, browser, address, activityId }) => {
    const question = { activityId, label: 'Schoenmaat', kind: 'number' } as const;
    const { id } = given(await addQuestion(ctx, { ...question, ...ASKED, per: 'person' }));
    const asked = await browser.post(address, filledIn({ adults: '2', [`answer-${id}-1`]: '38' }));
    assert.deepEqual(errorsOf(asked), ['Beantwoord deze vraag']);
    assert.ok(asked.html.querySelector(`#error-summary a[href="#answer-${id}-2"]`));
    const answers = { [`answer-${id}-1`]: '38', [`answer-${id}-2`]: '41' };
    assert.equal((await browser.post(address, filledIn({ adults: '2', ...answers }))).status, 303);
  }),
);

test(
  'who comes too late for all of them reads how many places are left, and can wait by a rule in plain words',
  atLecture({ seatsOnline: 3 }, async ({ ctx, browser, address, sessionIds: [id = ''] }) => {
    given(await register(ctx, aHousehold(id, { persons: adults(2) })));
    const form = filledIn({ adults: '2' });
    const page = await browser.post(address, form);
    assert.equal(page.status, 422);
    assert.match(page.html.querySelector('#error-summary')?.text ?? '', /Er is nog 1 plek/);
    assert.match(page.html.text, /houden we die 24 uur voor je vast/);
    const own = await browser.get((await browser.post(address, { ...form, wait: '1' })).location ?? '');
    assert.equal(h1(own), 'Je staat op de wachtlijst');
    assert.match(own.html.text, /Er is nu 1 plek vrij. Daar past jullie groep niet in/);
  }),
);

test(
  'when all is full the form is for the waiting list; without one there is no form',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, address, activityId, sessionIds: [id = ''] }) => {
    given(await register(ctx, aHousehold(id)));
    const page = await browser.get(address);
    assert.deepEqual(
      page.html.querySelectorAll('main button').map((button) => button.text),
      ['Zet ons op de wachtlijst'],
    );
    given(await saveSettings(ctx, { activityId, hasWaitingList: false, version: 0 }));
    const closed = await browser.get(address);
    assert.match(closed.html.text, /Alles is vol/);
    assert.equal(closed.html.querySelector('main form'), null);
  }),
);

for (const [name, settings, said] of [
  ['too early', { opensAt: new Date('2026-11-25T08:00:00Z') }, /kan vanaf 25 november 2026 om 9.00 uur/],
  ['too late', { closesAt: new Date('2026-11-20T11:00:00Z') }, /kon tot 20 november 2026 om 12.00 uur/],
] as const)
  test(
    `who comes ${name} reads when one can`,
    atLecture({}, async ({ ctx, browser, address, activityId }) => {
      given(await saveSettings(ctx, { activityId, ...settings }));
      assert.match((await browser.get(address)).html.text, said);
      const sent = await browser.post(address, filledIn());
      assert.equal(sent.status, 422);
      assert.match(sent.html.text, said);
    }),
  );

test(
  'one chooses from the sessions that are still planned, or takes the series as a whole',
  atLecture({ days: ['2026-12-03', '2026-12-10', '2026-12-17'] }, async (world) => {
    const { ctx, browser, address, activityId, sessionIds } = world;
    given(await cancelSession(ctx, { id: sessionIds[1] ?? '', reason: 'Ziek' }));
    const page = await browser.get(address);
    assert.deepEqual(
      page.html.querySelectorAll('[name=moment]').map((moment) => moment.getAttribute('value')),
      [sessionIds[0], sessionIds[2]],
    );
    assert.deepEqual(errorsOf(await browser.post(address, filledIn())), ['Kies wanneer je komt']);
    const gone = await browser.post(address, filledIn({ moment: sessionIds[1] ?? '' }));
    assert.deepEqual(errorsOf(gone), ['Kies wanneer je komt']);
    given(await saveSettings(ctx, { activityId, registersFor: 'series' }));
    assert.match((await browser.get(address)).html.text, /Alle 2 keren, vanaf donderdag 3 december/);
    const own = await browser.get((await browser.post(address, filledIn())).location ?? '');
    assert.match(own.html.text, /donderdag 3 december.*donderdag 17 december/s);
  }),
);

test(
  'a form that stood open while its moment was called off leads to no other by itself',
  atLecture({ days: ['2026-12-03', '2026-12-10'] }, async ({ ctx, browser, address, sessionIds }) => {
    const [first = '', second = ''] = sessionIds;
    given(await cancelSession(ctx, { id: first, reason: 'Ziek' }));
    const page = await browser.post(address, filledIn({ moment: first }));
    assert.deepEqual(errorsOf(page), ['Kies wanneer je komt']);
    assert.equal(page.html.querySelector('[type=radio][name=moment]')?.getAttribute('value'), second);
    const alone = await browser.get(address);
    assert.equal(alone.html.querySelector('[type=hidden][name=moment]')?.getAttribute('value'), second);
    assert.equal((await browser.post(address, filledIn({ moment: second }))).status, 303);
  }),
);

test(
  'the registration speaks the language of the form',
  atLecture({ seatsOnline: 4 }, async ({ browser, address }) => {
    for (const language of languages) {
      const page = await browser.get(pathIn(language, address));
      assert.equal(page.status, 200, language);
      const wrong = await browser.post(pathIn(language, address), filledIn({ name: '', adults: '5' }));
      assert.equal(wrong.status, 422, language);
    }
    const sent = await browser.post(pathIn('ar', address), filledIn({ name: 'نور 👩‍🦽 <b>' }));
    assert.match(sent.location ?? '', /^\/ar\/aanmelding\//);
    const own = await browser.get(sent.location ?? '');
    assert.equal(h1(own), 'تم تسجيلك');
    assert.equal(own.html.querySelector('dd bdi')?.text, 'نور 👩‍🦽 <b>');
  }),
);

test(
  'a program that fills in everything gets the form back, and a flood is stopped',
  atLecture({}, async ({ ctx, browser, address }) => {
    const page = await browser.post(address, filledIn({ homepage: 'https://koop.example' }));
    assert.equal(page.status, 422);
    assert.match(page.html.text, /Verstuur het formulier nog een keer/);
    assert.equal(page.html.querySelector('#homepage')?.getAttribute('value'), '');
    const tries = Array.from({ length: 150 }, () => ({ bucket: 'sign-up:', at: ctx.now }));
    await ctx.tx.insertInto('kernel.attempts').values(tries).execute();
    assert.equal((await client(ctx.tx, visitor).post(address, filledIn())).status, 429);
  }),
);
