import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantAt } from '#kernel/clock-times.ts';
import { asDay } from '#kernel/days.ts';
import { readFilter } from './filter.ts';
import { findHelp } from './search.ts';
import type { HelpHour, HelpPoint, RegularHour } from './sql.ts';

const today = asDay('2026-11-22');
const landmark = (town: string, latitude: number) => ({
  ...{ town, latitude, longitude: 6.75, postcode: '7751 AA', municipalityCode: 'GM0109' },
});
const landmarks = [landmark('Dalen', 52.69), landmark('Sleen', 52.77), landmark('Coevorden', 52.66)];

const point = (name: string, wanted: Partial<HelpPoint> = {}): HelpPoint => ({
  ...{ id: name, slug: name, name, kind: 'government', municipalityCode: 'GM0109', branchId: null, branchSlug: null },
  ...{ summary: '', partners: '', languages: ['nl'], byAppointment: false, openedOn: today, closedOn: null },
  ...{ whereName: name, street: '', postcode: null, town: name.split(' ')[0] ?? '' },
  ...wanted,
});
const hour = (pointId: string, day: string, wanted: Partial<HelpHour> = {}): HelpHour => ({
  ...{ id: `${pointId} ${day}`, pointId, way: 'walk-in', state: 'planned', cancelReason: '' },
  beginsAt: instantAt(asDay(day), '14:00') ?? new Date(0),
  endsAt: instantAt(asDay(day), '16:00') ?? new Date(0),
  ...wanted,
});

const points = [
  point('Coevorden', { languages: ['nl', 'ar'] }),
  point('Dalen'),
  point('Sleen', { byAppointment: true }),
  point('Dalen recht', { kind: 'legal' }),
];
const hours = [
  hour('Dalen', '2026-11-25', { state: 'cancelled', cancelReason: 'Ziekte' }),
  hour('Coevorden', '2026-11-25'),
  hour('Dalen recht', '2026-11-26'),
  hour('Dalen', '2026-11-27', { state: 'cancelled', cancelReason: 'Ziekte' }),
  hour('Dalen', '2026-12-02'),
];
const rule = (pointId: string, weekday: number, weeks: RegularHour['weeks'] = 'every'): RegularHour => ({
  ...{ pointId, weekday, weeks, beginsAt: '14:00', endsAt: '16:00', way: 'walk-in' },
});
const week = [rule('Dalen', 3), rule('Dalen recht', 4, 'first')];
const centre = { lat: 52.69, lon: 6.75 };
const ask = (query: string, isNear = true) => {
  const known = { points, week, hours, landmarks, centre: isNear ? centre : undefined, today };
  const { found, onAppointment, nearest } = findHelp(known, readFilter(new URLSearchParams(query)));
  const names = (offers: typeof found) => offers.map((offer) => offer.point.name).join(', ');
  return { found: names(found), onAppointment: names(onAppointment), nearest: names(nearest) };
};

for (const [query, expected] of [
  ['', { found: 'Dalen recht, Dalen, Coevorden', onAppointment: 'Sleen', nearest: '' }],
  ['volgorde=tijd', { found: 'Coevorden, Dalen recht, Dalen', onAppointment: 'Sleen', nearest: '' }],
  ['wat=digid&dag=woensdag', { found: 'Coevorden, Dalen', onAppointment: 'Sleen', nearest: '' }],
  ['wat=recht', { found: 'Dalen recht', onAppointment: '', nearest: '' }],
  ['wat=digid&dag=zaterdag', { found: '', onAppointment: 'Sleen', nearest: 'Dalen, Coevorden' }],
  ['wat=digid&dag=vrijdag', { found: '', onAppointment: 'Sleen', nearest: 'Dalen, Coevorden' }],
  ['taal=ar', { found: 'Coevorden', onAppointment: '', nearest: '' }],
  ['taal=ti', { found: '', onAppointment: '', nearest: 'Dalen recht, Dalen, Coevorden' }],
] as const)
  test(`?${query} near Dalen`, () => assert.deepEqual(ask(query), expected));

test('without a place the first to come is first', () => {
  assert.equal(ask('', false).found, 'Coevorden, Dalen recht, Dalen');
});

test('on a weekday that is a rule, the next one that takes place is told too', () => {
  const known = { points, week, hours, landmarks, centre, today };
  const { found } = findHelp(known, readFilter(new URLSearchParams('wat=digid&dag=woensdag')));
  assert.deepEqual(
    found.map((offer) => offer.hours.map(({ id }) => id)),
    [['Coevorden 2026-11-25'], ['Dalen 2026-11-25', 'Dalen 2026-12-02']],
  );
});
