import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { spacedCode } from '#kernel/short-code.ts';
import { someone } from '../../../../test/actors.ts';
import { client, type Page, testBox } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { adults, aHousehold, aLecture, cancelRegistration, given, register } from '../../registrations/testing.ts';

const desk = someone('desk-worker', { municipality: 'GM0109' });
const during = { now: new Date('2026-12-03T18:30:00Z') };
const codeOf = (id: string) => testBox.codeOf('registration', id);
const saidIn = ({ html }: Page) =>
  html.querySelector('.field-error, .alert')?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
const counterIn = ({ html }: Page) => html.querySelector('.door-counter')?.text.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Two lectures, in a small hall on Thursday and on Saturday. */
async function twoEvenings(ctx: Ctx) {
  const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
  const where = { branchId, isOnline: true };
  const days = ['2026-12-03', '2026-12-05'];
  const { sessionIds } = await aLecture(ctx, { title: 'Sterren kijken', seatsOnSite: 4, where, days });
  const sign = async (at: number, name: string, attendance: 'on-site' | 'online' = 'on-site') => {
    const contact = { name, email: `${name}@voorbeeld.nl`.replaceAll(' ', ''), phone: null };
    const household = aHousehold(sessionIds[at] ?? '', { attendance, persons: adults(2), contact });
    return given(await register(ctx, household)).id;
  };
  const address = `/werk/bijeenkomsten/${sessionIds[0]}/deurlijst`;
  return {
    sign,
    address,
    other: `/werk/bijeenkomsten/${sessionIds[1]}/deurlijst`,
    browser: client(ctx.tx, desk, during),
  };
}

test(
  'a household is checked in by its code or by its name, once, and the page says so',
  inCoevorden(async (ctx) => {
    const { sign, address, browser } = await twoEvenings(ctx);
    const noor = await sign(0, 'Noor van Dalen');
    await sign(0, 'Åsa');
    const sent = await browser.post(`${address}/inchecken`, { word: spacedCode(codeOf(noor)).toLowerCase() });
    assert.equal(sent.location, `${address}?binnen=${codeOf(noor)}`);
    const page = await browser.get(sent.location ?? '');
    assert.match(saidIn(page), /Noor van Dalen is binnen *2 mensen/);
    assert.match(counterIn(page), /^2 van 4 binnen/);
    const again = await browser.post(`${address}/inchecken`, { word: 'dalen' });
    assert.equal(again.status, 422);
    assert.match(again.text, /Noor van Dalen was al binnen\./);
    await browser.post(`${address}/inchecken`, { word: 'asa' });
    assert.match(counterIn(await browser.get(address)), /^4 van 4 binnen/);
    assert.match((await browser.post(`${address}/inchecken`, { word: ' ' })).text, /Typ een code of een naam/);
  }),
);

test(
  'every other code has its own sentence: of another session, given up, waiting, online, or of nobody',
  inCoevorden(async (ctx) => {
    const { sign, address, browser } = await twoEvenings(ctx);
    const ids = { left: await sign(0, 'Weg'), here: await sign(0, 'Hier'), saturday: await sign(1, 'Later') };
    given(await cancelRegistration(ctx, { id: ids.left, by: 'staff' }));
    await sign(0, 'Vol');
    const waiting = await sign(0, 'Wacht');
    const online = await sign(0, 'Thuis', 'online');
    for (const [word, sentence] of [
      [codeOf(ids.saturday), /voor zaterdag 5 december 2026, 19\.00 – 20\.30 uur, Coevorden en online\./],
      [codeOf(ids.left), /afgemeld of vervallen/],
      [codeOf(waiting), /wachtlijst/],
      [codeOf(online), /online mee te doen/],
      ['222222', /hoort bij geen aanmelding/],
      ['Niemand', /Niemand op de lijst heet zo/],
    ] as const) {
      const page = await browser.post(`${address}/inchecken`, { word });
      assert.equal(page.status, 422, word);
      assert.match(page.html.querySelector('.field-error')?.text ?? '', sentence);
      assert.equal(page.html.querySelector('#word')?.getAttribute('value'), word);
    }
    assert.match(counterIn(await browser.get(address)), /^0 van 4 binnen/);
  }),
);

test(
  'the camera of a telephone leads staff and volunteers to the household on the list, and tells others only what a code is',
  inCoevorden(async (ctx) => {
    const { sign, address, other, browser } = await twoEvenings(ctx);
    const [noor, later] = [await sign(0, 'Noor van Dalen'), await sign(1, 'Later')];
    const at = (id: string) => `/inchecken/${codeOf(id)}`;
    assert.equal((await browser.get(at(noor))).location, `${address}?code=${codeOf(noor)}`);
    assert.equal((await browser.get(at(later))).location, `${other}?code=${codeOf(later)}`);
    const found = await browser.get(`${address}?code=${codeOf(noor)}`);
    assert.match(saidIn(found), /Noor van Dalen *2 mensen *Check in/);
    assert.match(counterIn(found), /^0 van 2 binnen/, 'looking changes nothing');
    assert.match((await browser.get(`${address}?code=${codeOf(later)}`)).text, /voor zaterdag 5 december/);
    assert.match((await browser.get('/inchecken/222222')).text, /geen aanmelding met deze code/);

    const elsewhere = client(ctx.tx, someone('desk-worker', { municipality: 'GM0114' }), during);
    const stranger = client(ctx.tx, visitor, during);
    for (const page of [
      await elsewhere.get(at(noor)),
      await stranger.get(at(noor)),
      await stranger.get('/inchecken/x'),
    ]) {
      assert.equal(page.status, 200);
      assert.doesNotMatch(page.text, /Noor|Sterren/);
    }
    await browser.post(`${address}/overdracht`);
    const link = (await browser.get(`${address}/overdracht`)).html.querySelector('main .card a')?.getAttribute('href');
    const volunteerDoor = new URL(link ?? '').pathname;
    const [cookie = ''] = ((await stranger.get(volunteerDoor)).headers.get('set-cookie') ?? '').split(';');
    const scanned = await stranger.get(at(noor), { cookie });
    assert.equal(scanned.location, `${volunteerDoor}?code=${codeOf(noor)}`);
    assert.match(saidIn(await stranger.get(scanned.location ?? '')), /Noor v\. D\. *2 mensen/);
    const sent = await stranger.post(`${volunteerDoor}/inchecken`, { word: codeOf(noor) });
    assert.equal(sent.location, `${volunteerDoor}?binnen=${codeOf(noor)}`);
    await browser.post(`${address}/overdracht/einde`);
    assert.equal((await stranger.get(at(noor), { cookie })).status, 200);
  }),
);

test(
  'a camera may be used on the door list, and nowhere else',
  inCoevorden(async (ctx) => {
    const { address, browser } = await twoEvenings(ctx);
    const policy = async (path: string) => (await browser.get(path)).headers.get('permissions-policy') ?? '';
    assert.match(await policy(address), /camera=\(self\), geolocation=\(\)/);
    assert.match(await policy(`${address}/papier`), /camera=\(\), geolocation=\(\)/);
    assert.match(await policy('/inchecken/222222'), /camera=\(\)/);
  }),
);
