import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { findPoint, listPoints } from '../sql/points.ts';
import { aPoint } from '../testing.ts';

const NEW = '/werk/informatiepunten/nieuw';
const shownIn = ({ html }: Page, id: string) => html.querySelector(`#${id}`)?.getAttribute('value');

test('a programme maker makes a point, changes it, gives it hours and closes it', () =>
  undone(async (tx) => {
    const old = await aPoint(ctxOf(tx), { name: 'Informatiepunt Sleen' });
    const browser = client(tx, someone('programme-maker'));
    const filledIn = {
      ...{ name: 'Informatiepunt Dalen', kind: 'government', where: `branch:${old.branchId}`, languages: 'nl,ar' },
      ...{ summary: 'Hulp met DigiD.', openedOn: '1-1-2026', byAppointment: 'on' },
    };
    const wrong = await browser.post(NEW, { ...filledIn, name: '', where: 'ergens', openedOn: 'morgen' });
    assert.equal(wrong.status, 422);
    for (const name of ['name', 'openedOn']) assert.ok(wrong.html.querySelector(`#${name}-error`), name);
    assert.equal((await browser.post(NEW, { ...filledIn, where: 'ergens' })).status, 422);
    const taken = await browser.post(NEW, { ...filledIn, name: 'Informatiepunt Sleen' });
    assert.match(taken.html.querySelector('#name-error')?.text ?? '', /Er is al een informatiepunt/);
    const made = await browser.post(NEW, filledIn);
    const point = (await listPoints(tx)).find(({ name }) => name === 'Informatiepunt Dalen');
    assert.ok(point);
    const address = `/werk/informatiepunten/${point.id}`;
    assert.equal(made.location, `${address}?gedaan=bewaard`);

    assert.equal(shownIn(await browser.get(`${address}/bewerken`), 'name'), 'Informatiepunt Dalen');
    await browser.post(`${address}/bewerken`, { ...filledIn, name: 'Informatiepunt De Brink', version: '1' });
    const stale = await browser.post(`${address}/bewerken`, { ...filledIn, version: '1' });
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /De Brink/);

    const hours = `${address}/tijden`;
    const row = { day0: '3', from0: '9.00', until0: '11.00', way0: 'walk-in', weeks0: 'first' };
    const set = { ...row, from: '22-11-2026', version: '2' };
    const backwards = await browser.post(hours, { ...set, until0: '8.00' });
    assert.match(backwards.html.querySelector('#until0-error')?.text ?? '', /einde/);
    assert.equal((await browser.post(hours, { ...set, from0: '' })).status, 422);
    const twice = { day1: '3', from1: '10.00', until1: '12.00' };
    assert.ok((await browser.post(hours, { ...set, ...twice })).html.querySelector('#from1-error'));
    await browser.post(hours, set);
    assert.equal((await browser.post(hours, set)).status, 409);
    const past = await browser.post(hours, { ...set, version: '3', from: '1-11-2026' });
    assert.ok(past.html.querySelector('#from-error'));
    assert.equal(shownIn(await browser.get(hours), 'from0'), '09:00');

    const page = await browser.get(address);
    assert.match(page.text, /woensdag \(de eerste van de maand\) 9\.00 – 11\.00 uur/);
    assert.match(page.text, /woensdag 2 december 2026/);
    assert.equal((await browser.post(`${address}/sluiting`, { closedOn: '1-1-2025', version: '3' })).status, 422);
    await browser.post(`${address}/sluiting`, { closedOn: '1-12-2026', version: '3' });
    assert.equal((await findPoint(tx, point.id))?.closedOn, asDay('2026-12-01'));
    assert.match((await browser.get(address)).text, /Het informatiepunt is gesloten/);
  }));

test('an officer plans an extra hour, moves it, cancels it and lets it take place after all', () =>
  undone(async (tx) => {
    const { id } = await aPoint(ctxOf(tx));
    const browser = client(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const typed = { day: '18-11-2026', from: '9.00', until: '11.00', way: 'walk-in' };
    const extra = `/werk/informatiepunten/${id}/spreekuren`;
    for (const wrong of [{ day: 'ooit' }, { until: '8.00' }, { day: '1-1-2020' }])
      assert.equal((await browser.post(extra, { ...typed, ...wrong })).status, 422);
    await browser.post(extra, typed);
    const link = (await browser.get(`/werk/informatiepunten/${id}`)).html.querySelector('a[href^="/werk/spreekuren/"]');
    const hour = link?.getAttribute('href') ?? '';
    assert.match((await browser.get(hour)).text, /Hoeveel mensen waren er/);

    assert.equal((await browser.post(hour, { ...typed, until: '8.00', version: '1' })).status, 422);
    assert.equal((await browser.post(hour, { ...typed, day: '', version: '1' })).status, 422);
    assert.equal((await browser.post(hour, { ...typed, day: '1-1-2020', version: '1' })).status, 422);
    await browser.post(hour, { ...typed, from: '10.00', version: '1' });
    assert.equal((await browser.post(hour, { ...typed, version: '1' })).status, 409);
    assert.equal((await browser.post(`${hour}/annulering`, { reason: '', version: '2' })).status, 422);
    assert.equal((await browser.post(`${hour}/annulering`, { reason: 'Storing', version: '1' })).status, 422);
    await browser.post(`${hour}/annulering`, { reason: 'Storing', version: '2' });
    assert.equal((await browser.post(`${hour}/telling`, { visitors: '3', version: '3' })).status, 422);
    const cancelled = await browser.get(hour);
    assert.match(cancelled.text, /gaat niet door/);
    assert.doesNotMatch(cancelled.text, /Hoeveel mensen waren er/);
    assert.equal((await browser.post(`${hour}/herstel`, { version: '1' })).status, 422);
    await browser.post(`${hour}/herstel`, { version: '3' });
    assert.equal((await browser.post(`${hour}/telling`, { visitors: 'veel', version: '4' })).status, 422);
    const held = await browser.post(`${hour}/telling`, { visitors: '1', version: '4' });
    assert.equal(held.location, `${hour}?gedaan=bewaard`);
    assert.match((await browser.get(hour)).text, /1 bezoeker/);

    const elsewhere = client(tx, someone('help-point-officer', { municipality: 'GM0119' }));
    assert.equal((await elsewhere.get(hour)).status, 403);
    assert.equal((await elsewhere.get(`/werk/informatiepunten/${id}`)).status, 403);
  }));
