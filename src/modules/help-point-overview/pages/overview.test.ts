import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { findConsultationHour } from '../../help-points/index.ts';
import { aConsultationHour, aPoint, closePoint, done } from '../../help-points/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

const LIST = '/werk/informatiepunten';

test('the points of a municipality stand in a list with what comes next, and in a week', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const dalen = await aPoint(ctx, { name: 'Informatiepunt Dalen' });
    await aPoint(ctx, { name: 'Belastingspreekuur Dalen', kind: 'tax', byAppointment: false });
    const gone = await aPoint(ctx, { name: 'Informatiepunt Zweeloo' });
    done(await closePoint(ctx, { id: gone.id, version: 1, closedOn: asDay('2026-11-01') }));
    await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel' });
    const branchId = await openBranch(ctx, { name: 'Meppel', municipalityCode: 'GM0119', sizeClass: 'large' });
    await aPoint(ctx, { name: 'Informatiepunt Meppel', where: { branchId } });
    const cancelled = { state: 'cancelled', cancelReason: 'Ziek' } as const;
    await aConsultationHour(ctx, { pointId: dalen.id, beginsAt: new Date('2026-11-24T09:00:00Z'), ...cancelled });
    await aConsultationHour(ctx, { pointId: dalen.id, beginsAt: new Date('2026-11-26T09:00:00Z') });

    const browser = client(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const all = await browser.get(LIST);
    assert.match(all.text, /2 informatiepunten gevonden/);
    assert.match(all.text, /donderdag 26 november, 10\.00 – 12\.00 uur/);
    assert.match(all.text, /niets gepland/);
    assert.doesNotMatch(all.text, /Zweeloo|Informatiepunt Meppel|Nieuw informatiepunt/);
    const tax = await browser.get(`${LIST}?soort=tax&stand=alle&gemeente=coevorden`);
    assert.match(tax.text, /1 informatiepunt gevonden/);
    assert.match((await browser.get(`${LIST}?stand=alle`)).text, /Informatiepunt Zweeloo/);
    const week = await browser.get(`${LIST}/week?dag=2026-11-25`);
    assert.match(week.text, /1 spreekuur/);
    assert.match(week.text, /gaat niet door: Ziek/);
    assert.match((await browser.get(`${LIST}/week?dag=2026-12-25`)).text, /Geen spreekuren/);
  }));

test('what is over is closed one by one, or all that the page shows at once', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id: pointId, branchId } = await aPoint(ctx);
    const first = await aConsultationHour(ctx, { pointId, beginsAt: new Date('2026-11-17T09:00:00Z') });
    const second = await aConsultationHour(ctx, { pointId, beginsAt: new Date('2026-11-19T09:00:00Z') });
    const browser = client(tx, someone('desk-worker', { branchId: branchId ?? '' }));
    assert.match((await browser.get(`${LIST}/week?dag=2026-11-17`)).text, /2 spreekuren/);
    const elsewhere = client(tx, someone('desk-worker', { branchId: pointId }));
    assert.match((await elsewhere.get(`${LIST}/af-te-sluiten`)).text, /Alles is afgesloten/);
    const list = await browser.get(`${LIST}/af-te-sluiten`);
    assert.equal(list.html.querySelectorAll('article').length, 2);
    const told = await browser.post(`/werk/spreekuren/${first.id}/telling`, {
      visitors: '7',
      from: 'lijst',
      version: '1',
    });
    assert.equal(told.location, `${LIST}/af-te-sluiten?afgesloten=${first.id}`);
    const next = await browser.get(told.location ?? '');
    assert.match(next.text, /Het spreekuur is afgesloten/);
    const ids = next.html.querySelector('input[name=ids]')?.getAttribute('value') ?? '';
    assert.equal(ids, second.id);
    await browser.post(`${LIST}/af-te-sluiten`, { ids: `${ids},${first.id}` });
    const kept = await Promise.all([first, second].map(({ id }) => findConsultationHour(tx, id)));
    assert.deepEqual(
      kept.map((hour) => [hour?.state, hour?.visitors]),
      [
        ['held', 7],
        ['held', null],
      ],
    );
    assert.match((await browser.get(`${LIST}/af-te-sluiten`)).text, /Alles is afgesloten/);
    assert.equal((await browser.post(`${LIST}/af-te-sluiten`, {})).status, 303);
  }));
