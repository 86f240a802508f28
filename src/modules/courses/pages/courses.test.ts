import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { listMaterials } from '../sql/materials.ts';
import { aCourse } from '../testing.ts';

const FILLED = {
  ...{ name: 'Tel je geld', summary: 'Je krijgt grip op je geld.', audiences: 'adults', halfDaysFrom: '4' },
  ...{ minutes: '90', price: '0', certificateFrom: '3', qualification: 'Tel je geld' },
};

test('a course is filled in, comes back with what is wrong, and is shown; nobody saves over what they did not see', () =>
  undone(async (tx) => {
    const page = client(tx, someone('administrator'));
    const wrong = await page.post('/werk/cursussen/nieuw', { ...FILLED, certificateFrom: '9', halfDaysUntil: '3' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /niet lager is dan het eerste/);
    assert.equal(wrong.html.querySelector('#name')?.getAttribute('value'), 'Tel je geld');
    const saved = await page.post('/werk/cursussen/nieuw', FILLED);
    const address = saved.location ?? '';
    assert.match(address, /^\/werk\/cursussen\/[0-9a-f-]{36}$/);
    assert.match((await page.get(address)).text, /4 dagdelen van 1 uur en 30 minuten/);
    const stale = await page.post(`${address}/inhoud`, { ...FILLED, summary: 'Anders', version: '7' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Je krijgt grip op je geld/);
    assert.equal((await page.post(`${address}/archief`, { archived: '1' })).location, address);
    assert.match((await page.get('/werk/cursussen')).text, /in archief/);
    const desk = client(tx, someone('desk-worker'));
    assert.deepEqual([(await desk.get(address)).status, (await desk.get(`${address}/inhoud`)).status], [200, 403]);
    const twice = await page.post('/werk/cursussen/nieuw', FILLED);
    assert.match(twice.text, /Er is al een cursus met deze naam/);
  }));

test('material has an address of the web, and is taken away again', () =>
  undone(async (tx) => {
    const page = client(tx, someone('administrator'));
    const courseId = await aCourse(ctxOf(tx));
    const address = `/werk/cursussen/${courseId}/materiaal`;
    const material = { name: 'Oefenboek', link: 'javascript:alert(1)', books: '12' };
    assert.match((await page.post(`${address}/nieuw`, material)).text, /begint met https/);
    await page.post(`${address}/nieuw`, { ...material, link: 'https://digisterker.nl/' });
    const [known] = await listMaterials(tx, courseId);
    assert.match((await page.get(`/werk/cursussen/${courseId}`)).text, /https:\/\/digisterker.nl\//);
    const stale = await page.post(`${address}/${known?.id}`, { ...material, link: '', version: '9' });
    assert.equal(stale.status, 409);
    await page.post(`${address}/${known?.id}`, { ...material, link: '', version: '1', stap: 'weg' });
    assert.deepEqual(await listMaterials(tx, courseId), []);
  }));

test('a teacher is added with what they may teach, which only who works there may change', () =>
  undone(async (tx) => {
    await aCourse(ctxOf(tx));
    const page = client(tx, someone('programme-maker'));
    assert.equal((await page.post('/werk/docenten/nieuw', { name: '', kind: 'staff' })).status, 422);
    const saved = await page.post('/werk/docenten/nieuw', { name: 'Riet Docent', kind: 'volunteer' });
    const address = (saved.location ?? '').split('?')[0] ?? '';
    const held = { name: 'Digisterker', heldFrom: '1-9-2026', heldUntil: '1-8-2026' };
    assert.match((await page.post(`${address}/bevoegdheden`, held)).text, /laatste dag ligt voor de eerste/);
    await page.post(`${address}/bevoegdheden`, { ...held, heldUntil: '' });
    const shown = await page.get(address);
    assert.match(shown.text, /1 september 2026/);
    assert.match((await page.get('/werk/docenten?zoek=digi')).text, /Riet Docent/);
    const local = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    assert.equal((await local.get(address)).status, 403);
    const remove = shown.html.querySelector('form[action$=verwijdering]')?.getAttribute('action') ?? '';
    await page.post(remove);
    assert.match((await page.get(address)).text, /Nog geen bevoegdheden/);
    assert.equal((await page.post(address, { name: 'Riet', kind: 'staff', version: '9' })).status, 409);
  }));
