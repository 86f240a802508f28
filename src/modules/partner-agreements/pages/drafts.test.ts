import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { mailedToken } from '../../../../test/mailed-token.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aDraft, aPlace, aSentDraft, coevorden, RECEIVER } from '../testing.ts';

const manager = () => someone('account-manager', { municipality: 'GM0109' });
const plain = (page: Page): string => page.html.text.replaceAll(/[\s\u00a0]+/g, ' ');

test('an account manager finds a school, makes the draft, overrules the pupils with a reason and sends it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    const place = await aPlace(ctx);
    await aPlace(ctx, { name: 'Het Anker' });
    const browser = client(tx, manager());
    assert.match((await browser.get('/werk/overeenkomsten')).text, /href="\/werk\/conceptovereenkomsten\/nieuw"/);
    const search = await browser.get('/werk/conceptovereenkomsten/nieuw?zoek=poort');
    assert.deepEqual(
      search.html.querySelectorAll('#results a').map((link) => link.getAttribute('href')),
      [`/werk/conceptovereenkomsten/nieuw?plek=${place}`],
    );
    const start = `/werk/conceptovereenkomsten/nieuw?plek=${place}`;
    assert.equal((await browser.post(start, { year: '2026' })).status, 422);
    const started = await browser.post(start, { year: '2026', yearKind: 'school' });
    const edit = started.location ?? '';
    const form = await browser.get(edit);
    const raw = {
      partyName: 'Basisschool De Poort',
      services: 'dbos-po,thuislezen',
      startsOn: '1-8-2026',
      version: '1',
    };
    const rest = { initialYears: '3', renewalYears: '1', schoolContribution: 'within', count: '220' };
    assert.match(plain(form), /Volgens het register: 214 in 2026\/2027/);
    const refused = await browser.post(edit, { ...raw, ...rest });
    assert.equal(refused.status, 422);
    assert.match(plain(refused), /Het register kent er 214/);
    const saved = await browser.post(edit, { ...raw, ...rest, countReason: 'Telling van februari' });
    const path = saved.location ?? '';
    const page = await browser.get(path);
    for (const text of ['Telling van februari', '€ 3.740,00 per jaar', 'niet vastgelegd', '1 augustus 2026'])
      assert.ok(plain(page).includes(text), text);
    assert.equal((await browser.get(`${path}/concept.pdf`)).headers.get('content-type'), 'application/pdf');
    const sending = { receiverName: 'Ria Haan', receiverEmail: 'directie@depoort.nl', version: '2' };
    assert.equal((await browser.post(`${path}/verzending`, { ...sending, validUntil: '1-11-2026' })).status, 422);
    assert.equal((await browser.post(`${path}/verzending`, { ...sending, validUntil: '1-2-2027' })).location, path);
    assert.ok(await mailedToken(tx, RECEIVER.receiverEmail));
    assert.match(plain(await browser.get('/werk/conceptovereenkomsten?stand=sent')), /1 concept gevonden/);
    assert.match(plain(await browser.get('/werk/conceptovereenkomsten?soort=childcare')), /0 concepten gevonden/);
  }));

test('what the catalogue leaves without a price is asked, and an amount that is none comes back', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx), { kind: 'secondary-school', name: 'Het Lyceum', pupils: 412 });
    const browser = client(tx, manager());
    const path = `/werk/conceptovereenkomsten/${draft.id}`;
    const raw = { partyName: 'Het Lyceum', services: 'dbos-vo', startsOn: '1-8-2026', version: '1', count: '412' };
    const typed = { ...raw, initialYears: '3', renewalYears: '1', noticeMonths: '12' };
    const wrong = await browser.post(`${path}/bewerken`, { ...typed, 'prijs.dbos-vo.offerte': 'veel' });
    assert.equal(wrong.status, 422);
    assert.match(plain(wrong), /Vul een bedrag in/);
    const saved = await browser.post(`${path}/bewerken`, { ...typed, 'prijs.dbos-vo.offerte': '9.800' });
    assert.equal(saved.location, path);
    assert.match(plain(await browser.get(path)), /De school: € 9.800,00 per jaar/);
    assert.match((await browser.get(`${path}/bewerken`)).text, /value="9800,00"/);
  }));

test('signed on paper it leads to the agreement, which names the party, the place and the scan', () =>
  undone(async (tx) => {
    const { draft } = await aSentDraft(ctxOf(tx));
    const browser = client(tx, manager());
    const paper = { signerName: 'R. Haan', signerFunction: 'directeur', signedOn: '20-11-2026', version: '2' };
    const path = `/werk/conceptovereenkomsten/${draft.id}/ondertekening`;
    assert.equal((await browser.post(path, paper)).status, 422);
    const signed = await browser.post(path, { ...paper, scanName: 'poort.pdf' });
    const agreement = await browser.get(signed.location ?? '');
    for (const text of ['De Poort in Coevorden', 'poort.pdf', 'op papier', 'De school: € 3.638,00'])
      assert.ok(plain(agreement).includes(text), text);
    assert.doesNotMatch(plain(agreement), /Route/);
    assert.equal((await browser.get(`${signed.location}/overeenkomst.pdf`)).status, 200);
    assert.match(plain(await browser.get('/werk/overeenkomsten?soort=school')), /1 overeenkomst gevonden/);
    assert.match(plain(await browser.get('/werk/overeenkomsten?soort=municipality')), /0 overeenkomsten gevonden/);
  }));

test('a withdrawn draft says why; what is answered can be read and not changed', () =>
  undone(async (tx) => {
    const { draft } = await aSentDraft(ctxOf(tx));
    const browser = client(tx, manager());
    const path = `/werk/conceptovereenkomsten/${draft.id}`;
    assert.equal((await browser.post(`${path}/intrekking`)).status, 422);
    assert.equal((await browser.post(`${path}/intrekking`, { reason: 'Verkeerd jaar' })).location, path);
    assert.match(plain(await browser.get(path)), /Ingetrokken.*Verkeerd jaar/);
    assert.equal((await browser.get(`${path}/bewerken`)).location, path);
    assert.equal((await browser.post(`${path}/intrekking`, { reason: 'Weer' })).status, 422);
  }));

test('another municipality finds no school and no draft; the officer of the municipality has no door here', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const meppel = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.match(plain(await meppel.get('/werk/conceptovereenkomsten')), /0 concepten gevonden/);
    assert.equal((await meppel.get('/werk/conceptovereenkomsten/nieuw')).html.querySelectorAll('#results a').length, 0);
    const [place] = draft.places;
    assert.equal((await meppel.get(`/werk/conceptovereenkomsten/nieuw?plek=${place?.id}`)).status, 404);
    for (const end of ['', '/bewerken', '/verzending', '/ondertekening', '/intrekking', '/concept.pdf'])
      assert.equal((await meppel.get(`/werk/conceptovereenkomsten/${draft.id}${end}`)).status, 404, end);
    const officer = client(tx, someone('municipality-officer', { municipality: 'GM0109' }));
    assert.equal((await officer.get(`/werk/conceptovereenkomsten/${draft.id}`)).status, 403);
  }));
