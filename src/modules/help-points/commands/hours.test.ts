import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOf } from '#kernel/clock-times.ts';
import { asDay, dayOf } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { servicesIn } from '../../../../test/worker.ts';
import { addException, setRegularWeek } from '../../branches/testing.ts';
import { jobs } from '../jobs.ts';
import { findConsultationHour, listConsultationHours } from '../sql/consultation-hours.ts';
import { findPoint, type Point } from '../sql/points.ts';
import { listWeeklyHours } from '../sql/weekly-hours.ts';
import { aConsultationHour, aPoint, closePoint, done } from '../testing.ts';
import type { WeeklyHour } from '../week.ts';
import { timesText } from '../words.ts';
import { addHour } from './add-hour.ts';
import { cancelHour } from './cancel-hour.ts';
import { changeHour } from './change-hour.ts';
import { holdHour } from './hold-hour.ts';
import { holdHours } from './hold-hours.ts';
import { planHours } from './plan-hours.ts';
import { restoreHour } from './restore-hour.ts';
import { setWeeklyHours } from './set-weekly-hours.ts';

const TUESDAYS: WeeklyHour = { weekday: 2, beginsAt: '09:30', endsAt: '12:00', way: 'walk-in', weeks: 'every' };
const refused = (code: string, facts = {}) => ({ ok: false, refusal: { code, ...facts } });
const hoursOf = async (tx: Tx, { id }: Point) =>
  (
    await listConsultationHours(tx, {
      ...{ pointIds: [id], from: startOf(asDay('2026-11-01')), until: startOf(asDay('2027-12-31')) },
    })
  ).map((hour) => `${dayOf(hour.beginsAt)} ${timesText(hour)} ${hour.cancelReason || hour.state}`);
const WEEKS = [
  '2026-11-24',
  '2026-12-01',
  '2026-12-08',
  '2026-12-15',
  '2026-12-22',
  '2026-12-29',
  '2027-01-05',
  '2027-01-12',
];

test('weekly hours are planned eight weeks ahead, around holidays and closures, and each night a day further', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const at = { branchId: point.branchId ?? '' };
    const fridays = { ...TUESDAYS, weekday: 5 };
    const set = { pointId: point.id, version: 1, from: asDay('2026-11-22'), hours: [TUESDAYS, fridays] };
    done(await setRegularWeek(ctx, { id: at.branchId, version: 1, asOf: asDay('2026-01-01'), week: [] }));
    done(await setWeeklyHours(ctx, set));
    const planned = await hoursOf(tx, point);
    // Eight Tuesdays and eight Fridays, without Christmas and New Year's Day.
    assert.equal(planned.length, 14);
    assert.equal(planned[0], '2026-11-24 9.30 – 12.00 uur planned');
    const closed = { firstDay: asDay('2026-12-01'), lastDay: asDay('2026-12-01'), reason: 'verbouwing', spans: [] };
    done(await addException(ctx, { ...at, ...closed }));
    const [job] = jobs;
    await job?.run(servicesIn(tx, { now: new Date('2026-11-24T03:00:00Z') }), {});
    const later = await hoursOf(tx, point);
    assert.ok(later.includes('2026-12-01 9.30 – 12.00 uur De bibliotheek is gesloten: verbouwing'));
    assert.equal(later.length, 14);
    await planHours(ctxOf(tx, undefined, new Date('2026-11-25T03:00:00Z')), { pointId: point.id });
    assert.equal((await hoursOf(tx, point)).at(-1), '2027-01-19 9.30 – 12.00 uur planned');
    await assert.rejects(planHours(ctx, { pointId: crypto.randomUUID() }), NotFound);
  }));

test('other weekly hours hold from their day: before it all stays, what was changed by hand too', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const set = (version: number, from: string, hours: readonly WeeklyHour[]) =>
      setWeeklyHours(ctx, { pointId: point.id, version, from: asDay(from), hours });
    // The first hours of a point may have begun long ago: they are planned since then.
    done(await set(1, '2026-11-10', [TUESDAYS]));
    const all = [...['2026-11-10', '2026-11-17'], ...WEEKS];
    assert.deepEqual(
      (await hoursOf(tx, point)).map((hour) => hour.slice(0, 10)),
      all,
    );
    const [, , , second] = await listConsultationHours(tx, {
      ...{ pointIds: [point.id], from: startOf(asDay('2026-11-01')), until: startOf(asDay('2027-02-01')) },
    });
    assert.ok(second);
    done(await cancelHour(ctx, { id: second.id, version: 1, reason: 'Ziek' }));
    const afternoons = { ...TUESDAYS, beginsAt: '13:00', endsAt: '15:00', way: 'appointment' } as const;
    done(await set(2, '2026-12-01', [afternoons]));
    const now = await hoursOf(tx, point);
    assert.deepEqual(now.slice(2, 6), [
      '2026-11-24 9.30 – 12.00 uur planned',
      '2026-12-01 9.30 – 12.00 uur Ziek',
      '2026-12-01 13.00 – 15.00 uur planned',
      '2026-12-08 13.00 – 15.00 uur planned',
    ]);
    done(await set(3, '2026-12-01', [afternoons, { ...TUESDAYS, weekday: 3 }]));
    const rules = await listWeeklyHours(tx, [point.id], asDay('2026-11-01'));
    assert.deepEqual(
      rules.map(({ weekday, startsOn, endsBefore }) => [weekday, startsOn, endsBefore]),
      [
        [2, '2026-11-10', '2026-12-01'],
        [2, '2026-12-01', null],
        [3, '2026-12-01', null],
      ],
    );
    assert.deepEqual(await set(3, '2026-12-01', []), refused('stale'));
    assert.deepEqual(await set(4, '2026-11-21', []), refused('in-the-past'));
    assert.deepEqual(await set(4, '2026-12-01', [TUESDAYS, TUESDAYS]), refused('overlapping-hours', { weekday: 2 }));
    const maker = ctxOf(tx, someone('help-point-officer'));
    const asked = { pointId: point.id, version: 4, from: asDay('2026-12-01'), hours: [] };
    await assert.rejects(setWeeklyHours(maker, asked), Forbidden);
    await assert.rejects(setWeeklyHours(ctx, { ...asked, pointId: crypto.randomUUID() }), NotFound);
    done(await closePoint(ctx, { id: point.id, version: 4, closedOn: asDay('2026-12-02') }));
    assert.equal((await hoursOf(tx, point)).filter((hour) => hour.endsWith('planned')).length, 4);
  }));

test('an extra hour, a moved one and a cancelled one: each once, where the point is, and never over another', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const point = await aPoint(ctxOf(tx));
    const span = (from: string, until: string) => ({ beginsAt: new Date(from), endsAt: new Date(until) });
    const morning = span('2026-11-25T09:00:00Z', '2026-11-25T11:00:00Z');
    const noon = span('2026-11-25T10:30:00Z', '2026-11-25T12:00:00Z');
    const add = (moment: typeof morning) => addHour(ctx, { pointId: point.id, way: 'walk-in', ...moment });
    const { id } = done(await add(morning));
    assert.deepEqual(await add(noon), refused('taken', morning));
    assert.deepEqual(await add(span('2026-11-25T11:00:00Z', '2026-11-25T11:00:00Z')), refused('ends-before-it-begins'));
    assert.deepEqual(await add(span('2023-11-25T11:00:00Z', '2023-11-25T12:00:00Z')), refused('point-not-there'));
    const change = (version: number, moment: typeof morning) =>
      changeHour(ctx, { id, version, way: 'appointment', ...moment });
    assert.deepEqual(await change(2, noon), refused('stale'));
    done(await change(1, noon));
    const other = done(await add(span('2026-11-25T08:00:00Z', '2026-11-25T10:30:00Z')));
    assert.deepEqual((await change(2, morning)).ok, false);
    assert.deepEqual(await cancelHour(ctx, { id, version: 2, reason: '' }), refused('no-reason'));
    assert.deepEqual(await cancelHour(ctx, { id, version: 1, reason: 'Ziek' }), refused('stale'));
    done(await cancelHour(ctx, { id, version: 2, reason: 'Ziek' }));
    assert.deepEqual(await cancelHour(ctx, { id, version: 3, reason: 'Ziek' }), refused('not-planned'));
    assert.deepEqual(await change(3, noon), refused('not-planned'));
    assert.deepEqual(await restoreHour(ctx, { id, version: 2 }), refused('stale'));
    assert.deepEqual(await restoreHour(ctx, { id: other.id, version: 1 }), refused('not-planned'));
    const between = done(await add(noon));
    assert.deepEqual(await restoreHour(ctx, { id, version: 3 }), refused('taken', noon));
    done(await cancelHour(ctx, { id: between.id, version: 1, reason: 'Toch niet' }));
    done(await restoreHour(ctx, { id, version: 3 }));
    const { way, state, cancelReason } = (await findConsultationHour(tx, id)) ?? {};
    assert.deepEqual([way, state, cancelReason], ['appointment', 'planned', '']);
    const elsewhere = ctxOf(tx, someone('help-point-officer', { municipality: 'GM0119' }));
    await assert.rejects(restoreHour(elsewhere, { id, version: 1 }), Forbidden);
    await assert.rejects(addHour(elsewhere, { pointId: point.id, way: 'walk-in', ...noon }), Forbidden);
    await assert.rejects(addHour(ctx, { pointId: id, way: 'walk-in', ...noon }), NotFound);
    await assert.rejects(cancelHour(ctx, { id: point.id, version: 1, reason: 'Ziek' }), NotFound);
  }));

test('an hour that is over was held, with how many came or nobody counted, or did not take place', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('desk-worker'));
    const point = await aPoint(ctxOf(tx));
    const hourAt = (beginsAt: string) => aConsultationHour(ctx, { pointId: point.id, beginsAt: new Date(beginsAt) });
    const first = await hourAt('2026-11-17T09:00:00Z');
    const second = await hourAt('2026-11-18T09:00:00Z');
    const coming = await hourAt('2026-11-25T09:00:00Z');
    const hold = (id: string, version: number, visitors: number | null) => holdHour(ctx, { id, version, visitors });
    done(await hold(first.id, 1, 0));
    assert.deepEqual(await hold(first.id, 1, 7), refused('stale'));
    done(await hold(first.id, 2, 7));
    assert.deepEqual(await hold(coming.id, 1, 7), refused('not-begun'));
    const all = [first, second, coming].map(({ id }) => ({ id, visitors: null }));
    assert.deepEqual(await holdHours(ctx, { told: all }), { ok: true, value: { held: 1 } });
    const told = async () =>
      (
        await listConsultationHours(tx, {
          ...{ pointIds: [point.id], from: first.beginsAt, until: coming.endsAt },
        })
      ).map(({ state, visitors }) => [state, visitors]);
    assert.deepEqual(await told(), [
      ['held', 7],
      ['held', null],
      ['planned', null],
    ]);
    done(await cancelHour(ctx, { id: first.id, version: 3, reason: 'Er was niemand om te helpen' }));
    assert.deepEqual((await told())[0], ['cancelled', null]);
    assert.deepEqual(await hold(first.id, 4, 7), refused('not-planned'));
    const elsewhere = ctxOf(tx, someone('desk-worker', { municipality: 'GM0119' }));
    const third = await hourAt('2026-11-19T09:00:00Z');
    await assert.rejects(holdHours(elsewhere, { told: [{ id: third.id, visitors: 2 }] }), Forbidden);
    await assert.rejects(holdHour(elsewhere, { id: third.id, version: 1, visitors: 1 }), Forbidden);
    assert.equal((await findPoint(tx, point.id))?.version, 1);
  }));
