import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { listPlaces } from '../sql.ts';

const SCHOOLS = '/werk/plekken/scholen';
const filledIn = {
  kind: 'primary-school',
  name: 'De Brinkschool',
  municipalityCode: 'GM0109',
  town: 'Dalen',
  takesPart: 'on',
};

const inCoevorden = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await work(tx);
  });

test(
  'a school is added with its pupils, found by town, and proposed in the facts of the year but not filled in',
  inCoevorden(async (tx) => {
    const browser = client(tx, someone('information-officer'));
    const saved = await browser.post(`${SCHOOLS}/nieuw`, { ...filledIn, brin: '12ab', pupils0: '1.152' });
    assert.deepEqual([saved.status, saved.location], [303, SCHOOLS]);
    const list = await browser.get(`${SCHOOLS}?zoek=dalen&gemeente=coevorden`);
    assert.match(list.text, /1\.152 \(2026\/2027\)/);
    assert.doesNotMatch((await browser.get(`${SCHOOLS}?zoek=sleen`)).text, /Brinkschool/);
    const facts = (await browser.get('/werk/gemeenten/coevorden/2026')).html;
    assert.match(facts.querySelector('#schools-hint')?.text ?? '', /Uit het register van nu: 1$/);
    assert.match(facts.querySelector('#pupils-hint')?.text ?? '', /Uit het register: 1\.152 in 2026\/2027$/);
    assert.doesNotMatch(facts.querySelector('#clinics-hint')?.text ?? '', /register/);
    assert.equal(facts.querySelector('#schools')?.getAttribute('value'), '');
  }),
);

test(
  'what is wrong comes back beside its field',
  inCoevorden(async (tx) => {
    const wrong = { ...filledIn, name: '', postcode: '12', brin: 'school', pupils1: '-1' };
    const page = await client(tx, someone('information-officer')).post(`${SCHOOLS}/nieuw`, wrong);
    assert.equal(page.status, 422);
    for (const name of ['name', 'postcode', 'brin', 'pupils1'])
      assert.ok(page.html.querySelector(`#${name}-error`), name);
    assert.equal(page.html.querySelector('#brin')?.getAttribute('value'), 'school');
  }),
);

test(
  'a stale save shows what differs and keeps what was typed',
  inCoevorden(async (tx) => {
    const browser = client(tx, someone('information-officer'));
    await browser.post(`${SCHOOLS}/nieuw`, filledIn);
    const [place] = await listPlaces(tx, { kinds: ['primary-school'] });
    const address = `${SCHOOLS}/${place?.id}`;
    assert.equal((await browser.get(address)).html.querySelector('#name')?.getAttribute('value'), 'De Brinkschool');
    await browser.post(address, { ...filledIn, name: 'De Nieuwe Brink', version: '1' });
    const page = await browser.post(address, { ...filledIn, name: 'De Oude Brink', version: '1' });
    assert.equal(page.status, 409);
    assert.match(page.html.querySelector('del')?.text ?? '', /De Nieuwe Brink/);
    assert.equal(page.html.querySelector('#name')?.getAttribute('value'), 'De Oude Brink');
  }),
);

test(
  'a place is archived and put back from its register only',
  inCoevorden(async (tx) => {
    const browser = client(tx, someone('administrator'));
    await browser.post('/werk/plekken/consultatiebureaus/nieuw', { ...filledIn, kind: 'clinic', name: 'Bureau Sleen' });
    const [place] = await listPlaces(tx, { kinds: ['clinic'] });
    assert.equal(place?.takesPart, false);
    await browser.post(`/werk/plekken/consultatiebureaus/${place?.id}/archief`, { archived: '1' });
    assert.match((await browser.get('/werk/plekken/consultatiebureaus')).text, /in archief/);
    await browser.post(`/werk/plekken/consultatiebureaus/${place?.id}/archief`, { archived: '0' });
    assert.doesNotMatch((await browser.get('/werk/plekken/consultatiebureaus')).text, /in archief/);
    assert.equal((await browser.get(`${SCHOOLS}/${place?.id}`)).status, 404);
    assert.equal((await browser.get('/werk/plekken/kastelen')).status, 404);
    assert.equal((await browser.get('/werk/plekken')).location, SCHOOLS);
  }),
);

test(
  'a desk worker reads the registers and changes nothing',
  inCoevorden(async (tx) => {
    const browser = client(tx, someone('desk-worker'));
    assert.match((await browser.get('/werk/plekken/buitenplekken')).text, /Nog geen andere plekken/);
    assert.match((await browser.get('/werk/plekken/buitenplekken?zoek=De+Deel')).text, /Niets gevonden/);
    assert.equal((await browser.get(`${SCHOOLS}/nieuw`)).status, 403);
    assert.equal((await browser.post(`${SCHOOLS}/nieuw`, filledIn)).status, 403);
  }),
);
