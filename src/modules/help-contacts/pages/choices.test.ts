import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { later } from '#kernel/clock-times.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { wipeNotes } from '../jobs.ts';

const CHOICES = '/werk/hulpcontacten/keuzes';
const NOTES = '/werk/hulpcontacten/notities';
const DAY_MINUTES = 24 * 60;

test('the coordinator adds a choice, moves, renames and retires it; two who do so do not overrule each other', () =>
  undone(async (tx) => {
    const coordinator = client(tx, someone('programme-maker'));
    const typed = { label: 'Donorregister', position: '2', domain: 'government', asksDigid: 'on', usualBodyId: 'cak' };
    const again = await coordinator.post(`${CHOICES}/onderwerpen/nieuw`, { ...typed, label: '' });
    assert.equal(again.status, 422);
    assert.ok((await coordinator.post(`${CHOICES}/onderwerpen/nieuw`, typed)).location?.startsWith(CHOICES));
    const list = await coordinator.get(CHOICES);
    const links = list.html.querySelectorAll('tbody th a').map((link) => link.text);
    assert.deepEqual(links.slice(0, 3), ['DigiD-app', 'Donorregister', 'DigiD aanvragen']);
    assert.match((await coordinator.post(`${CHOICES}/onderwerpen/nieuw`, typed)).text, /staat al in de lijst/);

    const address = `${CHOICES}/onderwerpen/donorregister`;
    const shown = await coordinator.get(address);
    assert.equal(shown.html.querySelector('[name=position]')?.getAttribute('value'), '2');
    const change = { ...typed, label: 'Donor worden', position: '1', retiredOn: '2027-01-01', version: '1' };
    assert.equal((await coordinator.post(address, change)).status, 303);
    assert.match((await coordinator.post(address, { ...change, label: 'Anders' })).text, /intussen gewijzigd/);
    const rows = await tx
      .selectFrom('helpContacts.topics')
      .selectAll()
      .where('position', '<=', 2)
      .orderBy('position')
      .execute();
    assert.deepEqual(
      rows.map(({ id, label, retiredOn, domain, usualBodyId }) => [id, label, retiredOn, domain, usualBodyId]),
      [
        ['donorregister', 'Donor worden', '2027-01-01', 'government', 'cak'],
        ['digid-app', 'DigiD-app', null, 'government', 'mijnoverheid'],
      ],
    );
    const body = { label: 'Notaris', position: '3' };
    assert.equal((await coordinator.post(`${CHOICES}/organisaties/nieuw`, body)).status, 303);
    assert.equal(
      (await coordinator.post(`${CHOICES}/organisaties/notaris`, { ...body, position: '99', version: '1' })).status,
      303,
    );
    const { html } = await coordinator.get(CHOICES);
    assert.equal(html.querySelectorAll('tbody th a').at(-1)?.text, 'Notaris');
    for (const gone of ['onderwerpen/bestaat-niet', 'leden/nieuw'])
      assert.equal((await coordinator.get(`${CHOICES}/${gone}`)).status, 404);
    assert.equal((await coordinator.post(`${CHOICES}/organisaties/bestaat-niet`, body)).status, 404);
    const ofOneMunicipality = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    assert.equal((await ofOneMunicipality.post(`${CHOICES}/organisaties/nieuw`, body)).status, 403);
  }));

test('notes are off; switched on they take no number, stand apart, are read through and go after thirty days', () =>
  undone(async (tx) => {
    const [helper, coordinator] = [client(tx, someone('desk-worker')), client(tx, someone('programme-maker'))];
    const note = { id: randomUUID(), text: 'Drie mensen vroegen naar een avondles' };
    for (const sent of [note, {}]) assert.match((await helper.post(NOTES, sent)).text, /Notities staan uit/);
    const setting = { version: '1', on: '1' };
    assert.equal((await helper.post(`${NOTES}/instelling`, setting)).status, 403);
    for (const _ of ['first', 'stale'])
      assert.equal((await coordinator.post(`${NOTES}/instelling`, setting)).status, 303);

    const telling = await helper.post(NOTES, { ...note, text: 'BSN 111.222.333 en wachtwoord: geheim' });
    assert.equal(telling.status, 422);
    assert.match(telling.html.querySelector('#text-error')?.text ?? '', /burgerservicenummer.*wachtwoord of code/);
    assert.match(telling.html.querySelector('textarea')?.text ?? '', /111/, 'what was typed stays');
    assert.equal((await helper.post(NOTES, { ...note, text: ' ' })).status, 422);
    for (const _ of ['first', 'again']) assert.match((await helper.post(NOTES, note)).text, /Dit is bewaard/);
    const kept = () => tx.selectFrom('helpContacts.notes').selectAll().execute();
    assert.deepEqual(await kept(), [{ ...note, writtenOn: '2026-11-22', reviewed: false }]);
    assert.doesNotMatch((await helper.get(NOTES)).text, /avondles/, 'only the coordinator reads them');

    assert.match((await coordinator.get(NOTES)).text, /avondles.*Nog niet/s);
    const judged = `${NOTES}/${note.id}/oordeel`;
    assert.equal((await helper.post(judged, { fine: '1' })).status, 403);
    assert.equal((await coordinator.post(judged, { fine: '1' })).status, 303);
    assert.equal((await kept())[0]?.reviewed, true);
    await wipeNotes(ctxOf(tx, undefined, later(NOW, 30 * DAY_MINUTES)));
    assert.equal((await kept()).length, 1);
    await wipeNotes(ctxOf(tx, undefined, later(NOW, 31 * DAY_MINUTES)));
    assert.deepEqual(await kept(), []);
    await helper.post(NOTES, note);
    assert.equal((await coordinator.post(judged, { fine: '0' })).status, 303);
    assert.deepEqual(await kept(), []);
  }));
