import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn } from '../../../test/figures.ts';
import { modules } from '../../modules.ts';
import { openBranch } from '../branches/testing.ts';
import { withProgress } from '../commitments/index.ts';
import { aTerm, someCommitments } from '../commitments/testing.ts';
import { aConsultationHour, aPoint, closePoint, done } from '../help-points/testing.ts';
import { savePlace } from '../places/testing.ts';
import { aPublished, given, holdSessions } from '../programme/testing.ts';
import { helpPointFigures } from './module.ts';

const PRACTICE = {
  ...{ municipalityCode: 'GM0109', name: 'Huisartsenpraktijk Dalen', town: 'Dalen', street: '' },
  ...{ postcode: null, brin: null, takesPart: false },
};
const COEVORDEN = { kind: 'municipality', municipalityCode: 'GM0109' } as const;

test('what was held counts with who came and how long, and points while they are there; promises are kept by both', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const promised = await someCommitments(ctx, aTerm(['ido', 'meedoen-in-de-samenleving']));
    const count = (year: number) => countedIn(tx, helpPointFigures, { scope: COEVORDEN, period: calendarYear(year) });
    assert.equal('map-ido' in (await count(2026)), false);

    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'medium' });
    const sleen = await aPoint(ctx, { name: 'Informatiepunt Sleen', where: { branchId } });
    const place = done(await savePlace(ctx, { details: { ...PRACTICE, kind: 'gp-practice' } }));
    const dalen = await aPoint(ctx, {
      ...{ name: 'Informatiepunt Dalen', where: { placeId: place.id }, openedOn: asDay('2026-04-01') },
    });
    const tax = await aPoint(ctx, { name: 'Belastingspreekuur', kind: 'tax', where: { branchId } });
    const hour = (pointId: string, day: string, more: object = {}) =>
      aConsultationHour(ctx, { pointId, beginsAt: new Date(`${day}T09:00:00Z`), ...more });
    await hour(sleen.id, '2026-03-03', { state: 'held', visitors: 4 });
    await hour(sleen.id, '2026-03-10', { state: 'held' });
    await hour(dalen.id, '2026-04-08', { state: 'held', visitors: 0, endsAt: new Date('2026-04-08T10:30:00Z') });
    await hour(dalen.id, '2026-04-15', { state: 'cancelled', cancelReason: 'Storing' });
    await hour(sleen.id, '2026-12-15');
    await hour(sleen.id, '2025-12-16', { state: 'held', visitors: 9 });
    await hour(tax.id, '2026-03-04', { state: 'held', visitors: 11 });
    assert.deepEqual(await count(2026), {
      ...{ 'help-point-sessions': 3, 'help-point-visitors': 4, 'help-point-hours': 5.5 },
      ...{ 'help-point-hours-planned': 9.5, 'consultation-hours': 1, 'consultation-hour-visitors': 11 },
      ...{ 'map-ido': 2, 'help-points': 3 },
    });
    const earlier = await count(2025);
    assert.deepEqual([earlier['map-ido'], earlier['help-points'], earlier['help-point-sessions']], [1, 2, 1]);

    const delivered = async () =>
      Object.fromEntries(
        (await withProgress(ctx, [helpPointFigures], promised)).map(({ serviceId, count: its }) => [serviceId, its]),
      );
    assert.deepEqual(await delivered(), { ido: 1, 'meedoen-in-de-samenleving': 1 });
    const [progress, themes] = helpPointFigures.progress ?? [];
    const [ido, programme] = ['ido', 'meedoen-in-de-samenleving'].map((id) =>
      promised.find(({ serviceId }) => serviceId === id),
    );
    assert.ok(progress && themes && ido && programme);
    const today = asDay('2026-11-22');
    assert.deepEqual(await progress.rows(tx, ido.id, today), [
      { id: sleen.id, label: 'Informatiepunt Sleen', day: '2026-01-01', href: `/werk/informatiepunten/${sleen.id}` },
    ]);
    assert.deepEqual(
      (await themes.rows(tx, programme.id, today)).map(({ label, day }) => [label, day]),
      [['Belastingspreekuur', '2026-03-04']],
    );
    assert.deepEqual(await progress.rows(tx, ido.id, asDay('2025-12-31')), []);

    const walk = await aPoint(ctx, { name: 'Walk&Talk', kind: 'work', where: { branchId } });
    const talk = await aPoint(ctx, { name: 'Anders', kind: 'other', where: { branchId } });
    const evening = (pointId: string, day: string) =>
      hour(pointId, day, {
        beginsAt: new Date(`${day}T17:00:00Z`),
        endsAt: new Date(`${day}T18:00:00Z`),
        state: 'held',
      });
    for (const day of ['2026-05-01', '2026-05-08', '2026-05-15']) await evening(walk.id, day);
    await evening(talk.id, '2026-05-22');
    const held = async () => (await themes.rows(tx, programme.id, today)).map(({ day }) => day);
    const each = ['2026-03-04', '2026-05-01', '2026-05-08', '2026-05-15'];
    assert.deepEqual(await held(), each, 'each week counts, but not what is about nobody knows what');
    const planned = { title: 'Walk&Talk', where: { branchId, isOnline: false } };
    await aPublished(ctx, { ...planned, days: ['2026-05-08', '2026-05-29'], commitmentIds: [programme.id] });
    await aPublished(ctx, { ...planned, days: ['2026-05-15'] });
    assert.deepEqual(await held(), each, 'an activity that was not held yet counts for nothing');
    given(await holdSessions(ctx));
    assert.deepEqual(await held(), ['2026-03-04', '2026-05-01', '2026-05-15'], 'nothing counts twice');
    const all = (await withProgress(ctx, modules, [programme]))[0]?.count;
    assert.equal(all, 5, 'three hours that were no activity, and two activities');
    done(await closePoint(ctx, { id: sleen.id, version: 1, closedOn: asDay('2026-11-22') }));
    assert.deepEqual((await delivered()).ido, 0);
  }));
