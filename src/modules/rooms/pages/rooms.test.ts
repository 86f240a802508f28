import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { occupy } from '../commands/occupy.ts';
import { aBranch, aDivisibleRoom, aRoom, aUse, done } from '../testing.ts';

const maker = someone('programme-maker', { municipality: 'GM0109' });
const administrator = someone('administrator');
const errorsIn = (page: Awaited<ReturnType<ReturnType<typeof client>['get']>>) =>
  page.html.querySelector('#error-summary')?.text.trim() ?? '';

const typed = {
  name: 'Leskamer',
  kind: 'room',
  seatsTables: '12',
  setUpMinutes: '0',
  clearMinutes: '15',
  wheelchair: 'on',
};

test('a room is added in a form that keeps what was typed, and read back on its page and in the list', () =>
  undone(async (tx) => {
    await aBranch(ctxOf(tx));
    const { get, post } = client(tx, maker);
    const faulty = await post('/werk/ruimtes/nieuw', { ...typed, seatsTables: '', branch: 'coevorden' });
    assert.equal(faulty.status, 422);
    assert.match(errorsIn(faulty), /Vul in hoeveel personen er passen/);
    assert.equal(faulty.html.querySelector('#name')?.getAttribute('value'), 'Leskamer');
    assert.match(errorsIn(await post('/werk/ruimtes/nieuw', { ...typed, branch: 'elders' })), /Kies een vestiging/);
    const added = await post('/werk/ruimtes/nieuw', { ...typed, branch: 'coevorden' });
    assert.match(added.location ?? '', /^\/werk\/ruimtes\/[0-9a-f-]+$/);
    assert.match((await get(added.location ?? '')).text, /12 personen/);
    const list = await get('/werk/ruimtes?zoek=leska&gemeente=coevorden');
    assert.deepEqual(
      list.html.querySelectorAll('tbody th a').map(({ text }) => text),
      ['Leskamer'],
    );
    const twin = await post('/werk/ruimtes/nieuw', { ...typed, branch: 'coevorden' });
    assert.match(errorsIn(twin), /heeft al iets deze naam/);
    assert.match((await get('/werk/ruimtes?archief=on')).text, /Geen ruimtes/);
  }));

test('a room is divided from its page, and a stale save shows what somebody else changed', () =>
  undone(async (tx) => {
    const whole = await aRoom(ctxOf(tx), { branchId: await aBranch(ctxOf(tx)) });
    const { get, post } = client(tx, maker);
    assert.match((await get(`/werk/ruimtes/nieuw?deel=${whole}`)).text, /Nieuw deel van Grote zaal/);
    const part = await post(`/werk/ruimtes/nieuw?deel=${whole}`, { ...typed, name: 'Links' });
    assert.match((await get(`/werk/ruimtes/${whole}`)).text, new RegExp(`href="${part.location}"`));
    const edited = `/werk/ruimtes/${whole}/bewerken`;
    assert.equal((await get(edited)).status, 200);
    const first = await post(edited, { ...typed, name: 'Eerste', version: '1' });
    assert.equal(first.status, 303);
    const second = await post(edited, { ...typed, name: 'Tweede', version: '1' });
    assert.equal(second.status, 409);
    assert.match(second.html.querySelector('.diff')?.text ?? '', /Eerste.*Tweede/);
    assert.equal((await post(edited, { ...typed, name: 'Tweede', version: '2' })).status, 303);
    const archived = await post(`/werk/ruimtes/${whole}/archief`, { archived: '1' });
    assert.match((await get(archived.location ?? '')).text, /in het archief/);
  }));

test('a room is closed and opened again; a time that summer time skips and an early end are told beside their field', () =>
  undone(async (tx) => {
    const room = await aRoom(ctxOf(tx), { branchId: await aBranch(ctxOf(tx)) });
    done(await occupy(ctxOf(tx), aUse({ rooms: [room] })));
    const { get, post } = client(tx, someone('desk-worker', { municipality: 'GM0109' }));
    const close = (form: Record<string, string>) =>
      post(`/werk/ruimtes/${room}/sluitingen`, { reason: 'Verf', from: '9.00', until: '17.00', ...form });
    const skipped = await close({ day: '28-3-2027', from: '2.30', lastDay: '28-3-2027' });
    assert.match(errorsIn(skipped), /Op 28 maart 2027 bestaat 2.30 uur niet/);
    assert.match(errorsIn(await close({ day: '2-12-2026', lastDay: '1-12-2026' })), /Het einde ligt voor het begin/);
    assert.match(errorsIn(await close({ day: '29-2-2027', lastDay: '1-3-2027' })), /Vul een datum in/);
    const busy = await close({ day: '24-11-2026', lastDay: '24-11-2026' });
    assert.match(errorsIn(busy), /Grote zaal is bezet door Taalcafé: dinsdag 24 november, 10\.00 – 12\.00 uur/);
    const closed = await close({ day: '25-11-2026', lastDay: '26-11-2026' });
    const page = await get(closed.location ?? '');
    assert.match(page.text, /woensdag 25 november 9\.00 uur – donderdag 26 november 17\.00 uur/);
    const reopening = page.html.querySelector('form[action$=intrekking]')?.getAttribute('action') ?? '';
    assert.equal((await post(reopening)).status, 303);
    assert.match((await get(closed.location ?? '')).text, /Geen sluitingen/);
    assert.equal((await post(reopening)).status, 404);
  }));

test('a free room is found for a day and a time; what is wrong with them is said, and the hour that comes twice too', () =>
  undone(async (tx) => {
    await aDivisibleRoom(ctxOf(tx), await aBranch(ctxOf(tx)));
    const { get } = client(tx, maker);
    const asked = {
      gemeente: 'coevorden',
      voor: 'own',
      day: '2026-11-24',
      from: '10:00',
      until: '12:00',
      personen: '30',
    };
    const search = (form: Partial<typeof asked>) =>
      get(`/werk/ruimtes/vrij?${new URLSearchParams({ ...asked, ...form })}`);
    assert.match((await get('/werk/ruimtes/vrij')).text, /Waar en wanneer/);
    const found = await search({});
    assert.match(found.html.querySelector('tbody')?.text ?? '', /Grote zaal.*0\.00 – 24\.00 uur/s);
    assert.match((await search({ personen: '200' })).text, /Niets vrij/);
    assert.match(errorsIn(await search({ day: 'x', personen: 'veel' })), /Vul een datum in/);
    assert.match(errorsIn(await search({ until: '10:00' })), /Het einde ligt voor het begin/);
    const doubled = await search({ day: '2027-10-31', from: '2:30', until: '5:00' });
    assert.match(doubled.text, /twee keer 2\.30 uur/);
  }));

test('the administrator sets a rule for all rooms and another for one, and takes that one back', () =>
  undone(async (tx) => {
    const room = await aRoom(ctxOf(tx), { branchId: await aBranch(ctxOf(tx)) });
    const { get, post } = client(tx, administrator);
    const rule = {
      mayUse: 'on',
      longestMinutes: '90',
      hours: 'open',
      tariff: '12,50',
      tariffPer: 'hour',
      socialTariff: '',
    };
    assert.equal((await post('/werk/ruimteregels/group', { ...rule, tariff: 'veel' })).status, 422);
    assert.equal((await post('/werk/ruimteregels/group', { ...rule, version: '1' })).location, '/werk/ruimteregels');
    assert.match((await get('/werk/ruimteregels')).text, /1 uur en 30 minuten[\s\S]*12,50 per uur/);
    assert.equal((await post('/werk/ruimteregels/group', { ...rule, version: '1' })).status, 409);
    const own = `/werk/ruimtes/${room}/regels/group`;
    assert.match((await get(own)).text, /Nu geldt de algemene regel/);
    assert.equal((await post(own, { ...rule, tariff: '20', version: '0' })).location, `/werk/ruimtes/${room}`);
    assert.match((await get(`/werk/ruimtes/${room}`)).text, /eigen regel/);
    assert.equal((await post(`${own}/intrekking`)).status, 303);
    assert.doesNotMatch((await get(`/werk/ruimtes/${room}`)).text, /eigen regel/);
    assert.equal((await get('/werk/ruimteregels/niemand')).status, 404);
  }));

test('who works elsewhere reads a room but finds no way to change it', () =>
  undone(async (tx: Tx) => {
    const room = await aRoom(ctxOf(tx), { branchId: await aBranch(ctxOf(tx)) });
    const { get } = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    const page = await get(`/werk/ruimtes/${room}`);
    assert.equal(page.status, 200);
    assert.equal(page.html.querySelectorAll('main form').length, 0);
    assert.equal((await get(`/werk/ruimtes/${room}/bewerken`)).status, 403);
  }));
