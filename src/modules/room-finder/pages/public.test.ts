import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import type { MailMessage } from '#kernel/module.ts';
import { takeWork } from '#kernel/queues.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page, testBox } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { bookingPath } from '../../room-bookings/index.ts';
import { aBooking, cancelBooking, confirmBooking, given, jobs, MAILS, reread } from '../../room-bookings/testing.ts';
import { occupy } from '../../rooms/index.ts';
import { aBranch, aRoom, at, aUse, done, setRule } from '../../rooms/testing.ts';

type House = {
  tx: Tx;
  ctx: Ctx;
  roomId: string;
  address: string;
  browser: ReturnType<typeof client>;
};

const inHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const roomId = await aRoom(ctx, { branchId: await aBranch(ctx), setUpMinutes: 0, clearMinutes: 0 });
    await work({ tx, ctx, roomId, address: `/ruimtes/${roomId}/boeking`, browser: client(tx, { kind: 'visitor' }) });
  });

const filledIn = {
  ...{ day: '2026-11-24', from: '10:00', until: '12:00', personen: '6', voor: 'resident', rhythm: 'once' },
  ...{ purpose: 'Overleg van de straat', name: 'Noor Zandstra', email: 'noor@voorbeeld.nl' },
};
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';
const hiddenIn = (page: Page): Record<string, string> =>
  Object.fromEntries(
    page.html
      .querySelectorAll('main form input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
const countOf = async (tx: Tx): Promise<number> =>
  (await tx.selectFrom('roomBookings.bookings').select('id').execute()).length;

/** Runs the mails that were written, as a worker does. */
async function sent(tx: Tx, now: Date = NOW): Promise<MailMessage[]> {
  const mails: MailMessage[] = [];
  const services = {
    text: undefined,
    box: testBox,
    modules,
    baseUrl: 'http://localhost',
    mail: async (mail: MailMessage) => void mails.push(mail),
    inContext: <T>(name: string, work: (ctx: Ctx) => Promise<T>) => work(ctxOf(tx, { kind: 'program', name }, now)),
  };
  for (const { queue, payload } of await takeWork(tx, modules))
    if (queue === MAILS) await jobs.find((job) => job.queue === queue)?.run(services, payload);
  return mails;
}

const subjects = async (tx: Tx): Promise<string[]> => (await sent(tx)).map(({ subject }) => subject);

const search = '/ruimtes?waar=coevorden&day=2026-11-24&from=10:00&until=12:00&personen=6&voor=resident';

test(
  'a resident finds a room, books it, says yes through the mail, and cancels',
  inHouse(async ({ tx, address, browser }) => {
    const found = await browser.get(search);
    const link = found.html.querySelector(`a[href^="${address}"]`)?.getAttribute('href') ?? '';
    assert.match(found.text, /1 ruimte vrij/);
    const form = await browser.get(link.replaceAll('&amp;', '&'));
    assert.equal(form.html.querySelector('[name=from]')?.getAttribute('value'), '10:00');
    const booked = await browser.post(address, filledIn);
    assert.equal(booked.status, 303);
    const shown = await browser.get(booked.location ?? '');
    assert.match(shown.text, /We hebben je een mail gestuurd/);
    assert.equal(shown.html.querySelectorAll('main button').length, 0, 'only the mail gives power over it');
    const [mail] = await sent(tx);
    assert.equal(mail?.to, 'noor@voorbeeld.nl');
    const own = /http:\/\/localhost(\/ruimteboeking\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    assert.equal((await browser.get(own)).status, 200);
    assert.equal((await browser.post(booked.location ?? '', { doen: 'confirm' })).status, 404);
    assert.equal((await browser.post(own, { doen: 'confirm' })).location, own);
    assert.match((await browser.get(own)).text, /De ruimte is voor jou/);
    assert.match((await browser.get(search)).text, /Niets vrij/);
    assert.deepEqual(await subjects(tx), ['De ruimte is voor jou']);
    await browser.post(own, { doen: 'cancel' });
    assert.match((await browser.get(own)).text, /Deze boeking is geannuleerd/);
    assert.equal((await browser.post(own, { doen: 'cancel' })).status, 422, 'twice says that it is over');
    assert.match((await browser.get(search)).text, /1 ruimte vrij/);
    assert.deepEqual(await subjects(tx), ['Je boeking van een ruimte is geannuleerd']);
  }),
);

test(
  'what waited for the mail server while the booking was cancelled is not sent; that it was cancelled is',
  inHouse(async ({ tx, ctx, roomId }) => {
    const { id } = await aBooking(ctx, { roomId, spans: [{ from: at('10:00'), until: at('12:00') }] });
    given(await confirmBooking(ctx, { id }));
    given(await cancelBooking(ctx, { id, by: 'booker' }));
    assert.deepEqual(await subjects(tx), ['Je boeking van een ruimte is geannuleerd']);
  }),
);

test(
  'every page of a booking is there in every language, and the mail is in that of who booked',
  inHouse(async ({ tx, ctx, roomId, address, browser }) => {
    for (const language of languages) {
      assert.equal((await browser.get(pathIn(language, search))).status, 200);
      assert.equal((await browser.get(pathIn(language, address))).status, 200);
    }
    const booking = await aBooking(ctx, { roomId, spans: [{ from: at('10:00'), until: at('12:00') }], language: 'ar' });
    const [mail] = await sent(tx);
    assert.equal(mail?.subject, 'أكّد حجزك للقاعة');
    const page = await browser.get(bookingPath(testBox, booking, 'own'));
    assert.equal(page.html.querySelector('html')?.getAttribute('dir'), 'rtl');
  }),
);

test(
  'a price is shown first, and a series with the days that cannot be',
  inHouse(async ({ tx, ctx, address, browser }) => {
    const limits = { mayUse: true, longestMinutes: 240, aheadDays: 180, perWeek: 2, hours: 'open' } as const;
    const details = { ...limits, tariffCents: 2500, tariffPer: 'half-day', socialTariffCents: 0 } as const;
    done(await setRule(ctx, { userKind: 'group', roomId: null, version: 1, details }));
    const group = { ...filledIn, voor: 'group', organisation: 'Breigroep', rhythm: 'weekly' };
    const page = await browser.post(address, { ...group, day: '2026-12-19', lastDay: '2027-01-02' });
    assert.equal(page.status, 422, 'on Saturdays there is no staff');
    const series = await browser.post(address, { ...group, lastDay: '2026-12-08' });
    assert.equal(series.status, 200);
    assert.match(series.text, /Samen: €\u00a075,00/);
    assert.equal(await countOf(tx), 0, 'nothing is booked before they say yes');
    const { _key, ...hidden } = hiddenIn(series);
    assert.equal(
      (await browser.post(address, { ...hidden, agreed: '3:1' })).status,
      200,
      'another price is shown anew',
    );
    assert.equal((await browser.post(address, hidden)).status, 303);
    assert.equal(await countOf(tx), 1);
  }),
);

test(
  'a room that is taken can be waited for; who is there is not told',
  inHouse(async ({ tx, ctx, roomId, address, browser }) => {
    done(
      await occupy(ctx, aUse({ rooms: [roomId], for: { module: 'x', subjectId: roomId, label: 'Geheim overleg' } })),
    );
    const found = await browser.get(search);
    assert.match(found.text, /wacht=1/);
    const refused = await browser.post(address, filledIn);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Iemand anders heeft de ruimte dan/);
    assert.doesNotMatch(refused.text + found.text, /Geheim/);
    const waiting = await browser.post(address, { ...filledIn, wacht: '1' });
    assert.match((await browser.get(waiting.location ?? '')).text, /Je staat op de wachtlijst/);
    assert.equal((await sent(tx))[0]?.subject, 'Je staat op de wachtlijst voor een ruimte');
  }),
);

const wrong: [what: string, changes: Record<string, string>, name: string, text: RegExp][] = [
  ['a day that does not exist', { day: '31-4-2027' }, 'day', /Vul een datum in/],
  ['29 February of an ordinary year', { day: '29-2-2027' }, 'day', /Vul een datum in/],
  ['a past day', { day: '20-11-2026' }, 'day', /al voorbij/],
  ['a day too far ahead', { day: '29-2-2028' }, 'day', /Je kunt nu boeken tot en met/],
  ['a time that no clock shows', { from: '25:00' }, 'from', /Vul een tijd in/],
  ['an end before the beginning', { until: '9:00' }, 'until', /voor het begin/],
  ['an hour that summer time skips', { day: '28-3-2027', from: '2:30', until: '4:00' }, 'from', /zomertijd/],
  [
    'hours in which it is closed',
    { from: '20:00', until: '21:00' },
    'from',
    /Die dag kun je hier terecht: 9.00 – 13.00/,
  ],
  ['more people than fit', { personen: '41' }, 'personen', /Plaatsen: 40/],
  ['no people', { personen: '0' }, 'personen', /1 of hoger/],
  ['no name', { name: ' ' }, 'name', /Vul je naam in/],
  ['a broken address', { email: 'noor@' }, 'email', /e-mailadres/],
  ['neither address nor number', { email: '' }, 'email', /telefoonnummer/],
  ['no number of people', { personen: '' }, 'personen', /met hoeveel mensen/],
  ['a group without a name', { voor: 'group' }, 'organisation', /naam van de groep/],
  ['a series without an end', { rhythm: 'weekly' }, 'lastDay', /laatste dag/],
  ['a series of a thousand days', { rhythm: 'weekly', lastDay: '1-1-2046' }, 'lastDay', /eerdere laatste dag/],
  ['a last day before the first', { rhythm: 'weekly', lastDay: '1-11-2026' }, 'lastDay', /voor de eerste/],
  ['a purpose as long as a book', { purpose: 'x'.repeat(900_000) }, 'purpose', /hoogstens 80 tekens/],
];
for (const [what, changes, name, text] of wrong)
  test(
    `${what} comes back beside its field, with what was typed`,
    inHouse(async ({ tx, address, browser }) => {
      const page = await browser.post(address, { ...filledIn, ...changes });
      assert.equal(page.status, 422);
      assert.match(faultAt(page, name), text);
      assert.equal(await countOf(tx), 0);
    }),
  );

test(
  'ten megabytes are refused before anything is read',
  inHouse(async ({ tx, address, browser }) => {
    const page = await browser.post(address, { ...filledIn, purpose: 'x'.repeat(10_000_000) });
    assert.equal(page.status, 413);
    assert.equal(await countOf(tx), 0);
  }),
);

test(
  'HTML and Arabic in names and purpose are shown as they were typed',
  inHouse(async ({ tx, address, browser }) => {
    const strange = { ...filledIn, purpose: '<b>Feest</b> 🎉', name: 'نور الزهراء' };
    assert.equal((await browser.post(address, strange)).status, 303);
    const booking = await tx.selectFrom('roomBookings.bookings').select(['purpose', 'contactName']).executeTakeFirst();
    assert.deepEqual(booking, { purpose: '<b>Feest</b> 🎉', contactName: 'نور الزهراء' });
    const [mail] = await sent(tx);
    assert.match(mail?.text ?? '', /Beste نور الزهراء,/);
  }),
);

test(
  'the hour that comes twice is told in the search, in the form and with the booking',
  inHouse(async ({ ctx, address, browser }) => {
    const rule = { mayUse: true, longestMinutes: 240, aheadDays: 600, perWeek: 2, hours: 'any' } as const;
    const details = { ...rule, tariffCents: 0, tariffPer: 'hour', socialTariffCents: null } as const;
    done(await setRule(ctx, { userKind: 'resident', roomId: null, version: 1, details }));
    const night = { day: '2027-10-31', from: '02:30', until: '04:00' };
    const asked = new URLSearchParams({ ...filledIn, ...night, waar: 'coevorden' });
    for (const page of [`/ruimtes?${asked}`, `${address}?${asked}`])
      assert.match((await browser.get(page)).text, /De eerste keer is bedoeld/);
    const booked = await browser.post(address, { ...filledIn, ...night });
    assert.match((await browser.get(booked.location ?? '')).text, /De eerste keer is bedoeld/);
  }),
);

test(
  'somebody moves their booking, and a use outside the hours comes back beside the field',
  inHouse(async ({ ctx, roomId, browser }) => {
    const booking = await aBooking(ctx, { roomId, spans: [{ from: at('10:00'), until: at('12:00') }] });
    const own = bookingPath(testBox, booking, 'own');
    const move = { doen: 'move', useId: booking.uses[0]?.id ?? '', day: '2026-11-25', from: '9:00', until: '11:00' };
    assert.match(faultAt(await browser.post(own, { ...move, day: '32-1-2027' }), 'day'), /Vul een datum in/);
    assert.match((await browser.post(own, { ...move, from: '19:00', until: '20:00' })).text, /Die dag kun je hier/);
    assert.equal((await browser.post(own, move)).status, 303);
    assert.deepEqual((await reread(ctx, booking.id)).uses[0]?.beginsAt, at('09:00', '2026-11-25'));
  }),
);

test(
  'of a series of forty a group moves any use, cancels one or the rest, and the page stays short',
  inHouse(async ({ tx, ctx, roomId, browser }) => {
    const limits = { mayUse: true, longestMinutes: 240, aheadDays: 365, perWeek: 2, hours: 'any' } as const;
    const details = { ...limits, tariffCents: 0, tariffPer: 'hour', socialTariffCents: null } as const;
    done(await setRule(ctx, { userKind: 'group', roomId: null, version: 1, details }));
    const days = recurringDays({ first: asDay('2026-11-24'), rhythm: { weeks: 1 }, end: { times: 40 } }, 40);
    const spans = days.map((day) => ({ from: at('10:00', day), until: at('12:00', day) }));
    const booking = await aBooking(ctx, { roomId, spans, userKind: 'group' });
    const own = bookingPath(testBox, booking, 'own');
    const page = await browser.get(own);
    assert.equal(page.html.querySelectorAll('main form').length, 4, 'yes, move, cancel some and cancel all');
    assert.equal(page.html.querySelectorAll('#useId option').length, 40);
    assert.match(page.html.querySelector('main details summary')?.text ?? '', /Alle 40 dagen/);
    const [seventh, thirtieth] = [booking.uses[6]?.id ?? '', booking.uses[29]?.id ?? ''];
    const move = { doen: 'move', useId: seventh, day: '2027-01-07', from: '14:00', until: '16:00' };
    const faulty = await browser.post(own, { ...move, day: '2027-02-29' });
    assert.match(faultAt(faulty, 'day'), /Vul een datum in/);
    assert.equal(faulty.html.querySelector('#useId option[selected]')?.getAttribute('value'), seventh);
    assert.equal((await browser.post(own, move)).status, 303);
    await browser.post(own, { doen: 'cancel', cancelId: booking.uses[1]?.id ?? '' });
    await browser.post(own, { doen: 'cancel-rest', cancelId: thirtieth });
    const { uses } = await reread(ctx, booking.id);
    assert.deepEqual(uses.find(({ id }) => id === seventh)?.beginsAt, at('14:00', '2027-01-07'));
    assert.equal(uses.filter(({ state }) => state === 'planned').length, 28);
    assert.ok((await browser.get(own)).html.querySelectorAll('#cancelId option').length === 28);
    const lines = (await sent(tx)).map(({ text }) => text.split('\n').filter((line) => line.startsWith('- ')).length);
    assert.deepEqual(lines, [40, 1, 1, 11]);
  }),
);

test(
  'a link with one letter changed, of something else or of nobody leads nowhere',
  inHouse(async ({ ctx, roomId, browser }) => {
    const booking = await aBooking(ctx, { roomId, spans: [{ from: at('10:00'), until: at('12:00') }] });
    const token = testBox.tokenOf('room-booking', booking.id);
    const changed = `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`;
    for (const other of [changed, booking.id, testBox.tokenOf('registration', booking.id), 'x'])
      assert.equal((await browser.get(`/ruimteboeking/${other}`)).status, 404);
  }),
);

test(
  'the same form sent twice is one booking, and thirty in an hour from one place is enough',
  inHouse(async ({ tx, address, browser }) => {
    const form = { ...filledIn, _key: crypto.randomUUID() };
    const [first, second] = [await browser.post(address, form), await browser.post(address, form)];
    assert.equal(first.location, second.location);
    assert.equal(await countOf(tx), 1);
    for (let index = 0; index < 28; index++) await browser.post(address, { ...filledIn, from: '10:30' });
    const limited = await browser.post(address, filledIn);
    assert.equal(limited.status, 429);
    assert.match(limited.text, /Probeer het over een uur weer/);
  }),
);
