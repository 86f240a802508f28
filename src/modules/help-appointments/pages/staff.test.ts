import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '#kernel/clock-times.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { work } from '../../../../test/worker.ts';
import { aConsultationHour, aPoint } from '../../help-points/testing.ts';
import { halfDayOf } from '../domain.ts';
import { askAppointment, given } from '../testing.ts';

const TEN = new Date('2026-11-24T09:00:00Z');

test('the desk makes an appointment, gives a wish its time, rings who has no mail, and cancels with a message', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id: pointId } = await aPoint(ctx);
    await aConsultationHour(ctx, { pointId, beginsAt: TEN, endsAt: later(TEN, 60), way: 'appointment' });
    const wishes = ['2026-11-25 morning'].flatMap((code) => halfDayOf(code) ?? []);
    const wish = given(await askAppointment(ctx, { pointId, when: { wishes }, email: null, phone: '0612345678' }));
    const officer = someone('help-point-officer', { municipality: 'GM0109' });
    const desk = client(tx, officer);

    const form = await desk.get('/werk/afspraken/nieuw');
    assert.match(form.text, /Vrij bij Informatiepunt Coevorden.*dinsdag 24 november, 10\.00 uur/s);
    const typed = { punt: 'informatiepunt-coevorden', day: '24-11-2026', time: '10.00', theme: 'tax', taal: 'uk' };
    const empty = await desk.post('/werk/afspraken/nieuw', { ...typed, theme: '', time: '25' });
    assert.deepEqual(
      [empty.status, empty.html.querySelector('#punt option[selected]')?.text],
      [422, 'Informatiepunt Coevorden'],
    );
    const made = await desk.post('/werk/afspraken/nieuw', typed);
    assert.equal(made.status, 303);
    assert.match((await desk.post('/werk/afspraken/nieuw', typed)).text, /er staat al een afspraak/);

    const address = `/werk/afspraken/${wish.id}`;
    assert.match((await desk.get(address)).text, /woensdag 25 november, ochtend.*0612345678/s);
    const moved = { day: '25-11-2026', time: '09:30', version: '1' };
    assert.equal((await desk.post(`${address}/verzetting`, moved)).status, 303);
    assert.match((await desk.post(`${address}/verzetting`, moved)).text, /intussen verzet/);
    assert.equal((await desk.post(`${address}/verzetting`, { ...moved, time: '' })).status, 422);
    await work(tx, { sendsTexts: false });
    const week = await desk.get('/werk/afspraken?dag=2026-11-24&punt=informatiepunt-coevorden');
    assert.match(week.text, /Bel deze mensen.*0612345678.*Bel over de tijd/s);
    assert.match(week.text, /dinsdag 24 november.*10\.00.*Українська.*woensdag 25 november.*9\.30/s);
    await desk.post(`${address}/stand`, { stand: 'called' });
    assert.doesNotMatch((await desk.get('/werk/afspraken?dag=2026-11-24')).text, /Bel deze mensen/);

    assert.equal((await desk.post(`${address}/annulering`, { message: '' })).status, 422);
    assert.equal((await desk.post(`${address}/annulering`, { message: 'De trein rijdt niet' })).status, 303);
    assert.match((await desk.get(address)).text, /Geannuleerd.*De trein rijdt niet/s);
    const own = made.location?.split('?')[0] ?? '';
    assert.equal((await desk.post(`${own}/stand`, { stand: 'came' })).status, 422, 'it has not begun');
    const later1 = client(tx, officer, { now: later(TEN, 5) });
    assert.equal((await later1.post(`${own}/stand`, { stand: 'came' })).status, 303);
    assert.match((await later1.get(own)).text, /Gekomen/);
    assert.equal((await later1.post(`${own}/stand`, { stand: 'iets' })).status, 422);
    const far = client(tx, someone('help-point-officer', { municipality: 'GM0114' }), { now: NOW });
    assert.doesNotMatch((await far.get('/werk/afspraken?dag=2026-11-24')).text, /Українська/);
    assert.equal((await far.post('/werk/afspraken/nieuw', typed)).status, 422, 'no point of theirs');
  }));
