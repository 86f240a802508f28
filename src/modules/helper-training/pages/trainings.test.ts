import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aPoint } from '../../help-points/testing.ts';
import { registerAccount } from '../../people/testing.ts';
import { aMeeting } from '../testing.ts';

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';
const inputOf = (page: Page, selector: string): string =>
  page.html.querySelector(selector)?.getAttribute('value') ?? '';
const rowLink = (page: Page): string => page.html.querySelector('tbody th a')?.getAttribute('href') ?? '';

test('who must follow a training is seen, planned for and trained, and stands in the list to take away', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const accountId = await registerAccount(ctx, { name: 'Ans Bakker', role: 'help-point-officer' });
    const browser = client(tx, someone('programme-maker'));

    const kinds = '/werk/trainingen/soorten';
    const faulty = await browser.post(`${kinds}/nieuw`, { name: '', months: 'lang', requiredFor: 'officer' });
    assert.equal(faulty.status, 422);
    assert.ok(['name', 'months'].every((name) => faultAt(faulty, name) !== ''));
    assert.ok(faulty.html.querySelector('#requiredFor[checked]'));
    const basic = { name: 'Basistraining IDO', requiredFor: 'officer', months: '24' };
    assert.equal((await browser.post(`${kinds}/nieuw`, basic)).location, kinds);
    assert.match(faultAt(await browser.post(`${kinds}/nieuw`, basic), 'name'), /staat er al/);
    const kind = rowLink(await browser.get(kinds));
    assert.equal((await browser.post(kind, { ...basic, months: '12', version: '1' })).status, 303);
    const stale = await browser.post(kind, { ...basic, version: '1' });
    assert.deepEqual([stale.status, stale.html.querySelector('del')?.text], [409, 'was: 12']);
    assert.match(textOf(await browser.get(kinds)), /Basistraining IDOInformatiepuntmedewerker12 maanden/);

    const helper = { role: 'officer', municipality: 'coevorden', pointId: point.id };
    const nobody = await browser.post('/werk/trainingen/helpers/nieuw', helper);
    assert.match(faultAt(nobody, 'name'), /Kies een account, of vul een naam in/);
    await browser.post('/werk/trainingen/helpers/nieuw', { ...helper, accountId });
    const twice = await browser.post('/werk/trainingen/helpers/nieuw', { ...helper, accountId });
    assert.match(faultAt(twice, 'accountId'), /staat al in het overzicht/);
    const overview = await browser.get('/werk/trainingen?stand=actie');
    assert.match(textOf(overview), /Ans BakkerInformatiepuntmedewerkerInformatiepunt Coevordennog niet gevolgd/);
    const own = rowLink(overview);
    assert.equal((await browser.post(own, { ...helper, accountId, role: '', version: '1' })).status, 422);
    assert.equal((await browser.post(own, { ...helper, accountId, version: '1' })).status, 303);
    assert.equal((await browser.post(own, { ...helper, accountId, organisation: 'x', version: '1' })).status, 409);

    const trainingId = kind.split('/').at(-1) ?? '';
    const plan = { trainingId, heldOn: '2026-11-20', place: '' };
    assert.equal((await browser.post('/werk/trainingen/bijeenkomsten/nieuw', plan)).status, 422);
    const address =
      (await browser.post('/werk/trainingen/bijeenkomsten/nieuw', { ...plan, place: 'Assen' })).location ?? '';
    const meeting = await browser.get(address);
    const helperIds = inputOf(meeting, '[name=helperIds]');
    assert.equal((await browser.post(`${address}/deelnemers`, { helperIds, version: '1' })).status, 303);
    const late = await browser.post(`${address}/deelnemers`, { version: '1' });
    assert.match(faultAt(late, 'helperIds'), /Iemand anders/);
    const moved = { ...plan, place: 'Emmen', version: '2' };
    assert.match(faultAt(await browser.post(address, { ...moved, heldOn: '2026-12-24' }), 'heldOn'), /eerdere dag/);
    assert.equal((await browser.post(address, moved)).location, `${address}?gedaan=bewaard`);
    assert.equal((await browser.post(address, moved)).status, 409);
    assert.match(textOf(await browser.post(`${address}/verwijdering`)), /Er waren mensen/);
    assert.match(textOf(await browser.get(`/werk/trainingen/bijeenkomsten?training=${trainingId}`)), /1geweest/);

    const held = textOf(await browser.get(`/werk/trainingen?gemeente=coevorden&punt=${point.slug}&stand=goed`));
    assert.match(held, /geldig tot 20 november 2027/);
    const file = await browser.get('/werk/trainingen/lijst.csv');
    assert.match(
      file.text,
      /Ans Bakker;;Informatiepuntmedewerker;Informatiepunt Coevorden;Basistraining IDO;geldig;2027-11-20/,
    );
    const next = await aMeeting(ctx, { trainingId, on: '2026-12-01' });
    const meetings = '/werk/trainingen/bijeenkomsten';
    assert.equal((await browser.post(`${meetings}/${next}/verwijdering`)).location, meetings);

    const talk = { heldOn: '2026-12-10', place: 'Dalen', topics: 'DigiD zonder telefoon' };
    const intervision = (await browser.post(`${meetings}/nieuw`, talk)).location ?? '';
    assert.match(textOf(await browser.get(intervision)), /Intervisie.*Wie komt er\?.*DigiD zonder telefoon/);

    const officer = client(tx, someone('help-point-officer', { municipality: 'GM0114' }));
    assert.doesNotMatch(textOf(await officer.get('/werk/trainingen')), /Ans Bakker/);
    const elsewhere = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.deepEqual(
      await Promise.all([own, address, kind].map(async (path) => (await elsewhere.get(path)).status)),
      [403, 403, 403],
    );
  }));
