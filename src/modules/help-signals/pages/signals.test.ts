import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { openBranch, setRegularWeek } from '../../branches/testing.ts';
import { aCourse, aTeacher } from '../../courses/testing.ts';
import { aPoint, done } from '../../help-points/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { savePlace } from '../../places/testing.ts';
import { shown } from '../../programme/testing.ts';
import { aRoom, closeRoom } from '../../rooms/testing.ts';
import { asked } from '../testing.ts';

const FRIDAYS = [{ weekday: 5, opensAt: '13:30', closesAt: '16:00', staffed: true }];

/** A point at a doctor's, a branch in the same village that is open on Friday afternoons, and a branch elsewhere. */
async function aVillage(ctx: Ctx) {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  const of = { municipalityCode: 'GM0109', street: 'Hoofdstraat 1', postcode: '7751 AA', town: 'Dalen' };
  const practice = {
    ...of,
    kind: 'gp-practice',
    name: 'Huisartsenpraktijk Dalen',
    takesPart: false,
    brin: null,
  } as const;
  const { id: placeId } = done(await savePlace(ctx, { details: practice }));
  const point = await aPoint(ctx, { name: 'Informatiepunt Dalen', where: { placeId } });
  await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Bibliotheek Coevorden', sizeClass: 'large' });
  const branchId = await openBranch(ctx, { ...of, name: 'Servicepunt Dalen', sizeClass: 'small' });
  done(await setRegularWeek(ctx, { id: branchId, version: 1, asOf: asDay('2026-01-01'), week: FRIDAYS }));
  return { point, branchId };
}

test('from twelve questions to a group: rule, signal, proposal around holidays and taken rooms, group, answered', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { point, branchId } = await aVillage(ctx);
    const room = await aRoom(ctx, { branchId, name: 'Leeszaal', seatsTheatre: 20, seatsTables: 12 });
    const closed = { from: new Date('2027-01-15T08:00:00Z'), until: new Date('2027-01-15T18:00:00Z') };
    done(await closeRoom(ctx, { roomId: room, reason: 'Schilder', ...closed }));
    const courseId = await aCourse(ctx);
    const teacherId = await aTeacher(ctx, { name: 'Riet', holds: 'Digisterker' });
    await aTeacher(ctx, { name: 'Wim', holds: 'Klik & Tik' });
    const page = client(tx, someone('programme-maker'));
    assert.match((await page.get('/werk/signalen')).text, /Nog niets ingesteld/);

    const rule = `/werk/signaalregels/${courseId}`;
    const form = await page.get(rule);
    assert.ok(form.html.querySelector('[name=topics][value=digid-app][checked]'), 'as courses of this name teach');
    const few = await page.post(rule, { topics: 'digid-app', questions: '4', days: '31', version: '0' });
    assert.deepEqual([few.status, few.html.querySelector('#questions')?.getAttribute('value')], [422, '4']);
    const kept = { topics: 'digid-app,digid-kwijt', questions: '12', days: '31', version: '0' };
    assert.equal((await page.post(rule, kept)).location, '/werk/signaalregels?gedaan=bewaard');
    const stale = await page.post(rule, { ...kept, questions: '20' });
    assert.equal(stale.status, 409);
    assert.equal(stale.html.querySelector('[name=version]')?.getAttribute('value'), '1');
    assert.match((await page.get('/werk/signaalregels')).text, /12 vragen in 31 dagen/);
    assert.match((await page.get('/werk/signalen')).text, /Nergens is nu/);

    await asked(ctx, point.id, { times: 7, on: '2026-11-18' });
    await asked(ctx, point.id, { times: 5, on: '2026-11-11', topic: 'digid-kwijt' });
    const list = await page.get('/werk/signalen?gemeente=coevorden');
    const [row] = list.html.querySelectorAll('#results tbody tr');
    assert.match(row?.text ?? '', /12 vragen sinds 11 november 2026: DigiD-app 7, DigiD kwijt of vergeten 5/);
    assert.match(
      row?.text ?? '',
      /Digisterker in Servicepunt Dalen, vanaf vrijdag 22 januari, 13\.30 – 15\.30 uur, 4 dagdelen/,
    );
    assert.match((await page.get('/werk')).text, /Informatiepunt Dalen vraagt om een cursus: Digisterker/);
    assert.doesNotMatch((await client(tx, someone('director')).get('/werk')).text, /vraagt om een cursus/);
    const atPoint = await page.get(`/werk/informatiepunten/${point.id}`);
    const address = `/werk/signalen/${point.id}/${courseId}`;
    assert.ok(atPoint.html.querySelector(`.alert a[href="${address}"]`));

    const signal = await page.get(address);
    assert.match(signal.text, /Er is een cursus nodig: 12 vragen/);
    const details = signal.html.querySelector('.card .description-list')?.text ?? '';
    assert.match(details, /Riet/);
    assert.doesNotMatch(details, /Wim/);
    const table = signal.html
      .querySelectorAll('figure tbody tr')
      .map((line) => line.text.replaceAll(/\s+/g, ' ').trim());
    assert.equal(table.length, 5);
    const begin = signal.html.querySelector('a[href*="groepen/nieuw"]')?.getAttribute('href') ?? '';
    const group = await page.get(begin);
    const value = (name: string) => group.html.querySelector(`[name=${name}]`)?.getAttribute('value') ?? '';
    assert.equal(
      group.html.querySelector('[name=place] option[selected]')?.getAttribute('value'),
      `branch:${branchId}`,
    );
    assert.deepEqual(['day', 'from', 'until', 'times', 'weeks'].map(value), ['2027-01-22', '13:30', '15:30', '4', '1']);
    assert.ok(group.html.querySelector(`[name=teachers][value="${teacherId}"][checked]`));

    const plan = new FormData();
    for (const name of ['day', 'from', 'until', 'times', 'weeks', 'seats', 'voor']) plan.set(name, value(name));
    for (const [name, chosen] of Object.entries({
      place: `branch:${branchId}`,
      teachers: teacherId,
      room: `${room}:tables`,
    }))
      plan.set(name, chosen);
    plan.set('stap', 'bekijk');
    const preview = await page.post(begin, plan);
    assert.equal(preview.html.querySelector('[name=voor]')?.getAttribute('value'), value('voor'));
    plan.set('stap', 'plan');
    plan.set('days', '2027-01-22,2027-01-29,2027-02-05,2027-02-12');
    const begun = await page.post(begin, plan);
    assert.equal(begun.location, `${address}?gedaan=bewaard`);
    const after = await page.get(begun.location ?? '');
    assert.match(after.text, /Digisterker in Servicepunt Dalen, vanaf vrijdag 22 januari, 13\.30 uur/);
    assert.match(after.text, /nog een concept/);
    const groupId = after.html
      .querySelector('.alert a[href^="/werk/cursusgroepen/"]')
      ?.getAttribute('href')
      ?.split('/')
      .at(-1);
    const { sessions } = await shown(ctx, groupId ?? '');
    assert.deepEqual([sessions.length, sessions[0]?.branchId, sessions[0]?.roomId], [4, branchId, room]);
    assert.match((await page.get('/werk/signalen')).text, /Nergens is nu/);
    assert.match((await page.get('/werk/signalen?stand=beslist')).text, /Groep begonnen op 22 november 2026/);
  }));

test('a signal is put aside with a reason; a faulty form comes back as it was typed, and so does one that comes too late', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { point, branchId } = await aVillage(ctx);
    const courseId = await aCourse(ctx);
    await client(tx, someone('administrator')).post(`/werk/signaalregels/${courseId}`, {
      ...{ topics: 'digid-app', questions: '12', days: '31', version: '0' },
    });
    await asked(ctx, point.id, { times: 12, on: '2026-11-18' });
    const address = `/werk/signalen/${point.id}/${courseId}`;
    const page = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const empty = await page.post(address, { reason: '', returnsOn: '1-2-2027' });
    assert.equal(empty.status, 422);
    assert.match(empty.html.querySelector('#reason-error')?.text ?? '', /Schrijf op waarom/);
    const past = await page.post(address, { reason: 'De computerclub', returnsOn: '1-2-2026' });
    assert.match(past.html.querySelector('#returnsOn-error')?.text ?? '', /na vandaag/);
    assert.equal(past.html.querySelector('#reason')?.text, 'De computerclub');
    const aside = { reason: 'De computerclub doet het al', returnsOn: '1-2-2027' };
    assert.equal((await page.post(address, aside)).location, `${address}?gedaan=bewaard`);
    assert.match(
      (await page.get('/werk/signalen?stand=beslist')).text,
      /Opzijgezet tot 1 februari 2027: De computerclub/,
    );
    assert.match((await page.get(address)).text, /Opzijgezet tot 1 februari 2027/);
    const late = await page.post(address, { ...aside, reason: 'Te laat' });
    assert.deepEqual([late.status, /een collega was je voor/.test(late.text)], [422, true]);

    const forged = `voor=help-signals:${point.id}:${crypto.randomUUID()}&day=gisteren&times=400&place=branch:${branchId}`;
    const form = await page.get(`/werk/cursussen/${courseId}/groepen/nieuw?${forged}`);
    assert.deepEqual(
      ['day', 'times'].map((name) => form.html.querySelector(`[name=${name}]`)?.getAttribute('value') ?? ''),
      ['', '4'],
      'what the form would not take is not filled in',
    );
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/signalen')).status, 403);
    assert.equal((await client(tx, someone('director')).post(address, aside)).status, 403);
    const far = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await far.get(address)).status, 404);
    const later = client(tx, someone('director'), { now: new Date(NOW.getTime() + 200 * 24 * 60 * 60 * 1000) });
    assert.match((await later.get(address)).text, /Nu geen cursus nodig/);
  }));
