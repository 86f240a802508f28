import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { listSessions } from '../../programme/index.ts';
import { changeSession } from '../../programme/testing.ts';
import { inCoevorden } from '../testing/in-coevorden.ts';
import {
  aChild,
  addQuestion,
  adults,
  aHousehold,
  aLecture,
  anAdult,
  cancelRegistration,
  given,
  register,
  saveSettings,
} from '../testing.ts';

const desk = someone('desk-worker', { municipality: 'GM0109' });
const maker = someone('programme-maker', { municipality: 'GM0109' });
const contact = (name: string) => ({ name, email: `${name.length}@voorbeeld.nl`, phone: '0612345678' });
const FORM = { adults: '2', children: '1', ages: '7', name: 'Noor', language: 'nl', attendance: 'online', waits: 'on' };

const alertIn = ({ html }: Page): string => html.querySelector('[role=alert]')?.text.trim() ?? '';
const rowsOf = ({ html }: Page, caption: RegExp): string[] =>
  html
    .querySelectorAll('table')
    .filter((table) => caption.test(table.querySelector('caption')?.text ?? ''))
    .flatMap((table) => table.querySelectorAll('tbody th').map((cell) => cell.text.trim()));

async function aFullSession(ctx: Ctx) {
  const lecture = await aLecture(ctx, { title: 'Sterren kijken', seatsOnline: 3 });
  const sessionId = lecture.sessionIds[0] ?? '';
  const sign = async (name: string, number: number) =>
    given(await register(ctx, aHousehold(sessionId, { persons: adults(number), contact: contact(name) }))).id;
  return { ...lecture, sessionId, sign, address: `/werk/bijeenkomsten/${sessionId}/aanmeldingen` };
}

test(
  'the list leads to the door, and where it costs something or somebody waits to payments and an extra date, for who may',
  inCoevorden(async (ctx) => {
    const { sign, address, activityId } = await aFullSession(ctx);
    const paid = await aLecture(ctx, { prices: [{ ageFrom: null, ageUntil: null, cents: 500 }] });
    const free = address.replace('/aanmeldingen', '');
    const waysOf = async (actor: typeof desk, path: string) =>
      (await client(ctx.tx, actor).get(path)).html
        .querySelectorAll('main .button')
        .flatMap((link) => link.getAttribute('href') ?? link.getAttribute('data-tool') ?? []);
    assert.deepEqual(await waysOf(desk, address), [`${address}/nieuw`, `${free}/deurlijst`, 'print']);
    await sign('Vol', 3);
    await sign('Wacht', 1);
    assert.ok((await waysOf(maker, address)).includes(`/werk/activiteiten/${activityId}/extra-datum`));
    assert.ok(!(await waysOf(desk, address)).includes(`/werk/activiteiten/${activityId}/extra-datum`));
    const session = `/werk/bijeenkomsten/${paid.sessionIds[0]}`;
    assert.ok((await waysOf(desk, `${session}/aanmeldingen`)).includes(`${session}/betalingen`));
    assert.ok((await waysOf(desk, session)).includes(`${session}/betalingen`));
    assert.deepEqual(await waysOf(someone('director'), `${session}/aanmeldingen`), [`${session}/betalingen`, 'print']);
  }),
);

test(
  'the list shows who comes, who waits in order and why they were passed over, and finds people',
  inCoevorden(async (ctx) => {
    const { sign, address } = await aFullSession(ctx);
    const two = await sign('<b>Ali</b> 😀', 2);
    await sign('نور', 1);
    await sign('Groot gezin', 3);
    await sign('Later', 2);
    const { get } = client(ctx.tx, desk);
    const page = await get(address);
    assert.equal(page.status, 200);
    assert.deepEqual(rowsOf(page, /^Aangemeld/), ['<b>Ali</b> 😀', 'نور']);
    assert.deepEqual(rowsOf(page, /^Wachtlijst/), ['Groot gezin', 'Later']);
    assert.match(page.text, /3 van 3/);
    given(await cancelRegistration(ctx, { id: two, by: 'holder' }));
    const after = await get(address);
    assert.deepEqual(rowsOf(after, /^Wachtlijst/), ['Groot gezin']);
    assert.deepEqual(rowsOf(after, /^Aangemeld/), ['نور', 'Later']);
    assert.deepEqual(rowsOf(await get(`${address}?zoek=groot`), /./), ['Groot gezin']);
    const csv = await get(`${address}/lijst.csv`);
    assert.match(csv.text, /Naam;Stand;Volwassenen/);
    assert.equal(csv.text.trim().split('\r\n').length, 4);
    assert.equal((await get(`${address}/lijst.xlsx`)).status, 200);
  }),
);

test(
  'the desk signs up a household on its behalf, once, and sees its page',
  inCoevorden(async (ctx) => {
    const { address } = await aFullSession(ctx);
    const { get, post } = client(ctx.tx, desk);
    const form = await get(`${address}/nieuw`);
    const _key = form.html.querySelector('input[name=_key]')?.getAttribute('value') ?? '';
    const first = await post(`${address}/nieuw`, { ...FORM, _key });
    assert.equal(first.status, 303, alertIn(first));
    assert.equal((await post(`${address}/nieuw`, { ...FORM, _key })).location, first.location);
    const page = await get(first.location ?? '');
    assert.match(page.text, /2 volwassenen en 1 kind/);
    assert.match(page.text, /aangemeld/);
    assert.match(
      alertIn(await post(`${address}/nieuw`, { ...FORM, waits: '' })),
      /Alles is vol\. Er is een wachtlijst\./,
    );
    const waits = await post(`${address}/nieuw`, FORM);
    assert.match((await get(waits.location ?? '')).text, /op de wachtlijst/);
  }),
);

for (const [what, typed, sentence] of [
  ['nobody', { adults: '', children: '' }, /hoeveel mensen/],
  ['half a person', { adults: '1,5' }, /heel getal|getal/],
  ['an age that no child has', { ages: '7, 81' }, /leeftijden/],
  ['more ages than children', { ages: '7, 8' }, /meer leeftijden/],
  ['an address that is none', { email: 'noor@' }, /e-mailadres/],
  ['words for a telephone number', { phone: 'bel maar' }, /telefoonnummer/],
  ['a language that we do not speak', { language: 'xx' }, /taal/],
  ['a pasted text of ten million letters', { name: 'x'.repeat(1_000_000) }, /200/],
] as const) {
  test(
    `the form comes back with what was typed: ${what}`,
    inCoevorden(async (ctx) => {
      const { address } = await aFullSession(ctx);
      const answer = await client(ctx.tx, desk).post(`${address}/nieuw`, { ...FORM, ...typed });
      assert.equal(answer.status, 422);
      assert.match(alertIn(answer), sentence);
      assert.equal((await ctx.tx.selectFrom('registrations.registrations').select('id').execute()).length, 0);
    }),
  );
}

test(
  'staff change a household without losing what it said itself, and see a stale save',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, {});
    const asked = { label: 'Maat', kind: 'choice', choices: ['S', 'M'], per: 'person', isRequired: true } as const;
    const { id: questionId } = given(await addQuestion(ctx, { activityId, ...asked }));
    const persons = [anAdult(), { ...aChild(7), firstName: 'Sem' }];
    const answers = ['S', 'M'].map((answer, index) => ({ questionId, person: index + 1, answer }));
    const { id } = given(await register(ctx, aHousehold(sessionIds[0] ?? '', { persons, answers })));
    const { get, post } = client(ctx.tx, desk);
    const typed = { adults: '1', children: '1', ages: '7', name: 'Anders', language: 'nl', attendance: 'online' };
    const nowhere = await post(`/werk/aanmeldingen/${id}`, { ...typed, version: '1' });
    assert.match(alertIn(nowhere), /e-mailadres of telefoonnummer/);
    const form = { ...typed, phone: '06 1234 5678', [`vraag-${questionId}`]: 'S', version: '1' };
    const saved = await post(`/werk/aanmeldingen/${id}`, form);
    assert.equal(saved.status, 303, alertIn(saved));
    assert.match((await get(`/werk/aanmeldingen/${id}`)).text, /Sem/);
    const kept = await ctx.tx.selectFrom('registrations.answers').select('answer').orderBy('person').execute();
    assert.deepEqual(
      kept.map(({ answer }) => answer),
      ['S', 'M'],
    );
    const stale = await post(`/werk/aanmeldingen/${id}`, form);
    assert.equal(stale.status, 422);
    assert.match(alertIn(stale), /Iemand anders/);
    const more = await post(`/werk/aanmeldingen/${id}`, { ...form, adults: '3', version: '2' });
    assert.equal(more.status, 303, alertIn(more));
    assert.match((await get(`/werk/aanmeldingen/${id}`)).text, /3 volwassenen en 1 kind/);
  }),
);

test(
  'staff type first names where the activity needs them, and lose nothing of what the household told',
  inCoevorden(async (ctx) => {
    const { activityId, sessionIds } = await aLecture(ctx, {});
    given(await saveSettings(ctx, { activityId, asksFirstNames: true }));
    const persons = [anAdult(67), { ...aChild(7), firstName: 'Sem' }];
    const { id } = given(await register(ctx, aHousehold(sessionIds[0] ?? '', { persons })));
    const { get, post } = client(ctx.tx, desk);
    const page = await get(`/werk/aanmeldingen/${id}`);
    assert.equal(page.html.querySelector('#names')?.getAttribute('value'), ', Sem');
    const form = { ...FORM, adults: '1', names: 'Noor, Sem', email: 'noor@voorbeeld.nl', version: '1' };
    assert.match(alertIn(await post(`/werk/aanmeldingen/${id}`, { ...form, names: 'Noor, Sem, Ali' })), /één voornaam/);
    const saved = await post(`/werk/aanmeldingen/${id}`, form);
    assert.equal(saved.status, 303, alertIn(saved));
    const kept = await ctx.tx
      .selectFrom('registrations.persons')
      .select(['firstName', 'age'])
      .orderBy('position')
      .execute();
    assert.deepEqual(kept, [
      { firstName: 'Noor', age: 67 },
      { firstName: 'Sem', age: 7 },
    ]);
  }),
);

test(
  'with fewer places than people staff are told, and put the last household on the waiting list',
  inCoevorden(async (ctx) => {
    const { activityId, sign, address } = await aFullSession(ctx);
    await sign('Eerst', 2);
    const last = await sign('Laatst', 1);
    const [session] = await listSessions(ctx.tx, activityId);
    assert.ok(session);
    given(await changeSession(ctx, { ...session, seatsOnline: 2 }));
    const { get, post } = client(ctx.tx, desk);
    assert.match((await get(address)).text, /Er zijn meer mensen dan plaatsen/);
    assert.equal((await post(`/werk/aanmeldingen/${last}/wachtlijst`)).status, 303);
    const after = await get(address);
    assert.doesNotMatch(after.text, /Er zijn meer mensen dan plaatsen/);
    assert.deepEqual(rowsOf(after, /^Wachtlijst/), ['Laatst']);
    assert.match(alertIn(await post(`/werk/aanmeldingen/${last}/wachtlijst`)), /geen plaatsen/);
    assert.match(alertIn(await post(`/werk/aanmeldingen/${last}/bevestiging`)), /geen plek aangeboden/);
    assert.equal((await post(`/werk/aanmeldingen/${last}/afmelding`)).status, 303);
    assert.match(alertIn(await post(`/werk/aanmeldingen/${last}/afmelding`)), /al afgemeld/);
  }),
);

const SETTINGS = { registersFor: 'session', mostPersons: '4', offerHours: '12', payment: 'either', version: '0' };

test(
  'people who are signed up keep what they signed up for',
  inCoevorden(async (ctx) => {
    const { activityId, sign } = await aFullSession(ctx);
    await sign('Noor', 1);
    const address = `/werk/activiteiten/${activityId}/aanmelding`;
    const answer = await client(ctx.tx, maker).post(address, { ...SETTINGS, registersFor: 'series' });
    assert.match(alertIn(answer), /al mensen aangemeld/);
  }),
);
