import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { listConsultationHours } from '../../help-points/index.ts';
import { aPoint, done, setWeeklyHours } from '../../help-points/testing.ts';
import { aTraining } from '../../helper-training/testing.ts';
import { registerAccount } from '../../people/testing.ts';

const POINTS = '/werk/informatiepunten';
const textOf = ({ html }: Page): string => html.querySelector('main')?.text.replace(/\s+/g, ' ') ?? '';

test('a coordinator fills a week, a helper hands a day back, and all see what is open', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id } = await aPoint(ctx);
    const rule = { weekday: 3, beginsAt: '09:30', endsAt: '11:30', way: 'walk-in', weeks: 'every' } as const;
    done(await setWeeklyHours(ctx, { pointId: id, version: 1, from: asDay('2026-11-22'), hours: [rule] }));
    const span = { from: ctx.now, until: new Date('2026-12-01T00:00:00Z') };
    const [hour] = await listConsultationHours(tx, { pointIds: [id], ...span });
    const here = { municipality: 'GM0109' };
    const given = { name: 'Bert Kamps', password: null, role: 'desk-worker', municipalityCode: 'GM0109' };
    const accountId = await registerAccount(ctx, given);
    const planner = client(tx, someone('programme-maker', here));
    const helper = client(tx, { ...someone('desk-worker', here), accountId });
    await aTraining(ctx);

    const weekly = `${POINTS}/${id}/bezetting/3-0930`;
    assert.match(
      textOf(await planner.get(`${POINTS}/${id}/bezetting`)),
      /woensdag 9\.30 – 11\.30 uurnog niet ingevuld/,
    );
    const form = { 'needs-officer': '2', who0: accountId, role0: 'officer', version: '0' };
    const faulty = await planner.post(weekly, { ...form, 'needs-officer': 'veel' });
    assert.equal(faulty.status, 422);
    assert.equal(faulty.html.querySelector('#who0 option[selected]')?.text, 'Bert Kamps');
    const twice = await planner.post(weekly, { ...form, who1: accountId, role1: 'volunteer' });
    assert.match(twice.html.querySelector('#who1-error')?.text ?? '', /staat er al bij/);
    assert.equal((await planner.post(weekly, form)).location, `${POINTS}/${id}/bezetting?gedaan=bewaard`);
    assert.equal((await planner.post(weekly, form)).status, 409);
    assert.match(textOf(await planner.get(`${POINTS}/${id}/bezetting`)), /2 informatiepuntmedewerker.*Bert Kamps/);
    assert.equal((await planner.get(`${POINTS}/${id}/bezetting/4-0930`)).status, 404);

    const week = textOf(await helper.get(`${POINTS}/week?dag=2026-11-25`));
    assert.match(week, /Bert Kamps informatiepuntmedewerker.*nog 1 nodig.*niemand met de training/);
    const own = await helper.get(`${POINTS}/mijn-diensten`);
    assert.equal(own.html.querySelectorAll('tbody tr').length, 8);
    assert.match(
      (await helper.get(`${POINTS}/mijn-diensten.ics`)).text,
      /DTSTART;TZID=Europe\/Amsterdam:20261125T093000/,
    );

    const day = `/werk/spreekuren/${hour?.id}`;
    assert.match(textOf(await helper.get(day)), /Bezetting: Bert Kamps; nog 1 nodig/);
    assert.equal((await helper.post(`${day}/overdracht`, {})).status, 422);
    const back = await helper.post(`${day}/overdracht`, { reason: 'Vakantie' });
    assert.equal(back.location, `${POINTS}/mijn-diensten?gedaan=bewaard`);
    assert.match(textOf(await helper.post(`${day}/overdracht`, { reason: 'Vakantie' })), /niet of niet meer/);
    assert.match(textOf(await helper.get(`${POINTS}/mijn-diensten`)), /Hier is nog iemand nodig.*25 november/);
    assert.match(textOf(await planner.get(`${POINTS}/openstaand`)), /Bert Kamps kan niet: Vakantie/);
    assert.doesNotMatch(textOf(await helper.get(`${POINTS}/openstaand?stand=training`)), /Vakantie/);
    assert.match(textOf(await planner.get('/werk/trainingen')), /Bij 8 spreekuren .* de training/);

    assert.equal((await helper.post(`${day}/dienst`, { role: 'baas' })).status, 422);
    assert.equal((await helper.post(`${day}/dienst`, { role: 'officer' })).status, 303);
    assert.match(textOf(await helper.post(`${day}/dienst`, { role: 'officer' })), /staat er al bij/);
    const dated = { ...form, who0: '', 'needs-officer': '1', version: '0' };
    assert.equal((await planner.post(`${day}/bezetting`, dated)).status, 409);
    assert.equal((await planner.post(`${day}/bezetting`, { ...dated, version: '3' })).status, 303);
    assert.match(
      textOf(await planner.get(`${day}/bezetting`)),
      /Nog niemand.*nog niemand als informatiepuntmedewerker/,
    );
    assert.equal((await helper.post(`${day}/bezetting`, dated)).status, 403);
  }));
