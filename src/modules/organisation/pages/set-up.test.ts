import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { committed, undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { addMunicipality } from '../commands/add-municipality.ts';
import { describeOrganisation } from '../commands/describe-organisation.ts';
import { editMunicipality } from '../commands/edit-municipality.ts';
import { findMunicipality } from '../sql/municipalities.ts';

const ORGANISATION = '/werk/organisatie';
const described = {
  name: 'Bibliotheek Noord',
  address: 'Postbus 1',
  email: 'Info@Noord.nl',
  phone: '0592 1',
  version: '0',
};
const coevorden = { code: 'gm0109', name: 'Coevorden', served: 'on' };

test('an administrator of an empty house says who the library is and where it works', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('administrator'));
    assert.equal((await browser.post(ORGANISATION, described)).location, ORGANISATION);
    assert.match((await browser.get(ORGANISATION)).html.querySelector('title')?.text ?? '', /Bibliotheek Noord/);
    const added = await browser.post('/werk/gemeenten/nieuw', coevorden);
    assert.equal(added.location, '/werk/gemeenten/coevorden');
    assert.match((await browser.get('/werk/gemeenten')).text, /gemeenten\/coevorden/);
    const again = await browser.post('/werk/gemeenten/nieuw', { ...coevorden, name: 'Emmen' });
    assert.match(again.html.querySelector('#code-error')?.text ?? '', /hoort al bij een gemeente/);
    const wrong = await browser.post('/werk/gemeenten/nieuw', { code: '109', name: 'Import' });
    assert.ok(wrong.html.querySelector('#code-error') && wrong.html.querySelector('#name-error'));
  }));

test('a stale save of the organisation shows the difference and changes nothing', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('administrator'));
    await browser.post(ORGANISATION, described);
    const page = await browser.post(ORGANISATION, { ...described, name: 'Bibliotheek Zuid' });
    assert.equal(page.status, 409);
    assert.match(page.html.querySelector('del')?.text ?? '', /Bibliotheek Noord/);
    assert.equal(page.html.querySelector('#name')?.getAttribute('value'), 'Bibliotheek Zuid');
    const version = page.html.querySelector('input[name=version]')?.getAttribute('value') ?? '';
    assert.equal((await browser.post(ORGANISATION, { ...described, name: 'Bibliotheek Zuid', version })).status, 303);
    assert.equal((await browser.post(ORGANISATION, { ...described, email: 'geen' })).status, 422);
  }));

test('a municipality that another library serves leaves the list and the site, and keeps its address under another name', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('administrator'));
    await browser.post('/werk/gemeenten/nieuw', coevorden);
    const edit = '/werk/gemeenten/coevorden/bewerken';
    assert.equal((await browser.get(edit)).html.querySelector('#name')?.getAttribute('value'), 'Coevorden');
    await browser.post(edit, { ...coevorden, name: 'Groot-Coevorden', served: '', version: '1' });
    assert.match(
      (await browser.get('/werk/gemeenten')).text,
      /href="\/werk\/gemeenten\/coevorden\/bewerken">Groot-Coevorden/,
    );
    assert.equal((await browser.get('/gemeenten/coevorden')).status, 404);
    const stale = await browser.post(edit, { ...coevorden, version: '1' });
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /Groot-Coevorden/);
    await browser.post('/werk/gemeenten/nieuw', { code: 'GM0114', name: 'Emmen' });
    const taken = await browser.post(edit, { ...coevorden, name: 'Emmen', version: '2' });
    assert.ok(taken.html.querySelector('#name-error'));
  }));

test('only an administrator changes the organisation and its municipalities', () =>
  undone(async (tx) => {
    const officer = ctxOf(tx, someone('information-officer'));
    const municipality = { code: 'GM0109', name: 'Coevorden', served: true };
    await assert.rejects(addMunicipality(officer, municipality), Forbidden);
    await assert.rejects(editMunicipality(officer, { ...municipality, version: 1 }), Forbidden);
    await assert.rejects(editMunicipality(ctxOf(tx), { ...municipality, version: 1 }), NotFound);
    await assert.rejects(describeOrganisation(officer, { ...described, version: 0 }), Forbidden);
    assert.equal((await client(tx, someone('director')).get(ORGANISATION)).status, 403);
  }));

test('of five at once who describe the organisation, and of five who edit one municipality, one is believed', () =>
  committed(async (db) => {
    const five = Array.from({ length: 5 }, (_, n) => n);
    const said = await Promise.all(
      five.map((n) =>
        inTransaction(db, (tx) => describeOrganisation(ctxOf(tx), { ...described, name: `B ${n}`, version: 0 })),
      ),
    );
    assert.equal(said.filter(({ ok }) => ok).length, 1);
    await inTransaction(db, (tx) => addMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden', served: true }));
    const edits = await Promise.all(
      five.map((n) =>
        inTransaction(db, (tx) =>
          editMunicipality(ctxOf(tx), { code: 'GM0109', version: 1, name: `C ${n}`, served: true }),
        ),
      ),
    );
    assert.equal(edits.filter(({ ok }) => ok).length, 1);
    const municipality = await db.transaction().execute((tx) => findMunicipality(tx, 'GM0109'));
    assert.deepEqual([municipality?.version, municipality?.slug], [2, 'coevorden']);
  }));
