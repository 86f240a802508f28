import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import {
  aChild,
  aHousehold,
  aLecture,
  anAdult,
  cancelRegistration,
  given,
  register,
} from '../../registrations/testing.ts';
import { aPresence, aWalkIn, keepMarks } from '../testing.ts';

const desk = someone('desk-worker', { municipality: 'GM0109' });
const DURING = new Date('2026-12-03T18:30:00Z');

/** A lecture with the household of Noor (two adults and a child) and of Åsa. */
async function anEvening(ctx: Ctx) {
  const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
  const lecture = await aLecture(ctx, { title: 'Sterren kijken', where: { branchId, isOnline: false } });
  const sessionId = lecture.sessionIds[0] ?? '';
  const sign = async (name: string, persons = [anAdult()]) =>
    given(
      await register(ctx, {
        ...aHousehold(sessionId, { attendance: 'on-site', persons }),
        contact: { name, email: 'x@voorbeeld.nl', phone: null },
      }),
    ).id;
  const noor = await sign('Noor', [anAdult(), anAdult(), aChild()]);
  const asa = await sign('Åsa');
  const address = `/werk/bijeenkomsten/${sessionId}/deurlijst`;
  return {
    sessionId,
    noor,
    asa,
    address,
    browser: client(ctx.tx, desk, { now: DURING }),
    ctx: { ...ctx, now: DURING },
  };
}

const counterIn = ({ html }: Page): string =>
  html.querySelector('.door-counter')?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
const doubtsIn = ({ html }: Page): string[] => html.querySelectorAll('.door-doubts p').map(({ text }) => text);
const fieldsOf = (form: Page['html'] | undefined): Record<string, string> =>
  Object.fromEntries(
    (form?.querySelectorAll('input') ?? []).map((input) => [
      input.getAttribute('name'),
      input.getAttribute('value') ?? '',
    ]),
  );
const buttonIn = ({ html }: Page, words: RegExp) =>
  html.querySelectorAll('main form').find((form) => words.test(form.querySelector('button')?.text ?? ''));

test(
  'a whole household is checked in with one button, and one of them out again; sent twice it is done once',
  inCoevorden(async (tx) => {
    const { address, noor, browser } = await anEvening(tx);
    const page = await browser.get(address);
    assert.match(counterIn(page), /^0 van 4 binnen/);
    assert.deepEqual(
      page.html.querySelectorAll('.door-letter h2').map(({ text }) => text),
      ['A', 'N'],
    );
    const all = fieldsOf(buttonIn(page, /Allemaal van Noor/));
    const sent = await browser.post(`${address}/aanwezigen`, all);
    assert.equal(sent.location, `${address}#huishouden-${noor}`);
    await browser.post(`${address}/aanwezigen`, all);
    const after = await browser.get(address);
    assert.match(counterIn(after), /^3 van 4 binnen.*2 volwassenen en 1 kind/);
    await browser.post(`${address}/aanwezigen`, fieldsOf(buttonIn(after, /Kind van Noor/)));
    assert.match(counterIn(await browser.get(address)), /^2 van 4 binnen/);
  }),
);

test(
  'walk-ins and a head count go beside the names, and the form that closes the session proposes the sum',
  inCoevorden(async (tx) => {
    const { address, sessionId, browser } = await anEvening(tx);
    const page = await browser.get(address);
    await browser.post(`${address}/aanwezigen`, fieldsOf(buttonIn(page, /Allemaal van Noor/)));
    await browser.post(`${address}/binnenlopers`, fieldsOf(buttonIn(page, /Kind erbij/)));
    const counted = await browser.post(`${address}/telling`, { adults: '5', children: '', seen: '4' });
    assert.equal(counted.status, 422);
    await browser.post(`${address}/telling`, { adults: '5', children: '1', seen: '4' });
    assert.match(counterIn(await browser.get(address)), /5 volwassenen en 2 kinderen/);
    const session = await client(tx.tx, someone('programme-maker', { municipality: 'GM0109' }), { now: DURING }).get(
      `/werk/bijeenkomsten/${sessionId}`,
    );
    assert.match(session.text, /Ingevuld uit de deurlijst: 5 volwassenen en 2 kinderen/);
    assert.equal(session.html.querySelector('#adults')?.getAttribute('value'), '5');
  }),
);

test(
  'two phones that disagree are both kept, as is who came after cancelling, until staff say what holds',
  inCoevorden(async (tx) => {
    const { address, sessionId, noor, asa, browser, ctx } = await anEvening(tx);
    const [one, other] = [newId(), newId()];
    const said = (device: string, isPresent: boolean, agoMs: number) =>
      keepMarks(ctx, {
        way: { kind: 'staff', sessionId },
        device,
        marks: [aPresence({ registrationId: noor, isPresent, agoMs })],
      });
    given(await said(one, false, 60_000));
    given(await said(other, true, 120_000));
    given(await cancelRegistration(tx, { id: asa, by: 'holder' }));
    given(
      await keepMarks(ctx, {
        way: { kind: 'staff', sessionId },
        device: one,
        marks: [aPresence({ registrationId: asa })],
      }),
    );
    const page = await browser.get(address);
    assert.deepEqual(
      doubtsIn(page).map((text) => text.split('. ')[1]),
      ['Is binnen, maar had zich intussen afgemeld.', 'Twee telefoons zeggen iets anders.'],
    );
    for (const form of page.html.querySelectorAll('.door-doubts form').filter((_, index) => index % 2 === 0))
      await browser.post(`${address}/aanwezigen`, fieldsOf(form));
    const ruled = await browser.get(address);
    assert.deepEqual(doubtsIn(ruled), []);
    assert.match(counterIn(ruled), /^1 van 3 binnen.*2 volwassenen/);
  }),
);

test(
  'marks come in once, whatever the order; of a household of elsewhere none is kept',
  inCoevorden(async (tx) => {
    const { sessionId, noor, ctx } = await anEvening(tx);
    const marks = [aPresence({ registrationId: noor }), aWalkIn(), aPresence({ registrationId: newId() })];
    const sent = { way: { kind: 'staff', sessionId } as const, device: newId(), marks };
    const outcomes = async () => given(await keepMarks(ctx, sent)).map(({ outcome }) => outcome);
    assert.deepEqual(await outcomes(), ['kept', 'kept', 'unknown']);
    assert.deepEqual(await outcomes(), ['known', 'known', 'unknown']);
  }),
);

test(
  'on paper everybody has a number that stays, and the numbers typed back can be taken back',
  inCoevorden(async (tx) => {
    const { address, browser } = await anEvening(tx);
    assert.equal((await browser.post(`${address}/papier`)).location, `${address}/papier`);
    const numbersIn = ({ html }: Page) =>
      html.querySelectorAll('.door-paper tbody tr:has(th)').map((row) => row.querySelector('td')?.text);
    assert.deepEqual(numbersIn(await browser.get(`${address}/papier`)), ['1', '2', '3', '4']);
    const typed = await browser.post(`${address}/invoer`, { line: '1 3-4 k2' });
    assert.equal(typed.location, `${address}/invoer?getypt=${encodeURIComponent('1 3-4 k2')}`);
    const page = await browser.get(typed.location ?? '');
    assert.match(counterIn(page), /^3 van 4 binnen.*2 volwassenen en 3 kinderen/);
    const again = await browser.post(`${address}/invoer`, { line: '1-4' });
    assert.equal(again.location, `${address}/invoer?getypt=2`);
    await browser.post(`${address}/invoer`, fieldsOf(buttonIn(await browser.get(again.location ?? ''), /Neem terug/)));
    assert.match(counterIn(await browser.get(address)), /^3 van 4 binnen/);
    const wrong = await browser.post(`${address}/invoer`, { line: '3 99' });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.html.querySelector('#line')?.getAttribute('value'), '3 99');
  }),
);

test(
  'before the day nothing is marked, and a door of elsewhere is not there',
  inCoevorden(async (tx) => {
    const { address, noor } = await anEvening(tx);
    const early = client(tx.tx, desk);
    const marked = { registration: noor, persons: '1:adult', present: '1', seen: '0' };
    assert.equal((await early.get(address)).status, 200);
    const refused = await early.post(`${address}/aanwezigen`, marked);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Aantekenen kan op de dag zelf/);
    const stranger = client(tx.tx, someone('desk-worker', { municipality: 'GM0114' }), { now: DURING });
    assert.equal((await stranger.get(address)).status, 404);
    assert.equal((await stranger.post(`${address}/aanwezigen`, marked)).status, 404);
    assert.equal(
      (await client(tx.tx, desk, { now: DURING }).post(`${address}/aanwezigen`, { ...marked, persons: 'x' })).status,
      422,
    );
  }),
);

test(
  'a phone sends its marks in one go and hears of each what became of it; sent again nothing changes, and it never rules',
  inCoevorden(async (tx) => {
    const { address, sessionId, noor, browser, ctx } = await anEvening(tx);
    const origin = { seen: 0, isRuling: true, agoMs: 5000 };
    const who = { registrationId: noor, person: 3, band: 'adult', isPresent: true };
    const marks = [
      { id: newId(), kind: 'presence', ...who, ...origin },
      { id: newId(), kind: 'walk-in', adults: 2, children: 0, ...origin, agoMs: -7 },
      { id: newId(), kind: 'walk-in', adults: 51, children: 0, ...origin },
      { id: 'x', kind: 'dance', ...origin },
    ];
    const other = aPresence({ registrationId: noor, person: 3, isPresent: false, agoMs: 60_000 });
    given(await keepMarks(ctx, { way: { kind: 'staff', sessionId }, device: newId(), marks: [other] }));
    const send = async (sent: unknown, device = newId()) =>
      browser.post(`${address}/tekens`, { device, marks: JSON.stringify(sent) });
    const outcomes = async () =>
      (JSON.parse((await send(marks)).text).answers as { outcome: string }[]).map(({ outcome }) => outcome);
    assert.deepEqual(await outcomes(), ['kept', 'kept', 'unreadable', 'unreadable']);
    assert.deepEqual(await outcomes(), ['known', 'known', 'unreadable', 'unreadable']);
    const page = await browser.get(address);
    assert.match(counterIn(page), /^1 van 4 binnen.*2 volwassenen en 1 kind/);
    assert.equal(doubtsIn(page).length, 1);
    for (const broken of [await send('no list'), await send(marks, 'no device'), await send(Array(501).fill(marks[0]))])
      assert.equal(broken.status, 422);
    const visitor = client(tx.tx, { kind: 'visitor' }, { now: DURING });
    const away = await visitor.post(`${address}/tekens`, { device: newId(), marks: JSON.stringify(marks) });
    assert.equal(away.status, 303);
  }),
);
