import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgendaSession } from '../../agenda/index.ts';
import { aSession } from '../testing.ts';
import { momentsText, villageText } from './village-text.ts';

const FRAME = { heading: 'Bibliotheek Sleen in december 2026', website: 'bibliotheek.nl/agenda', branchId: 'sleen' };

const at = (day: string, from = '18:00', until = '19:30'): Partial<AgendaSession> => ({
  beginsAt: new Date(`2026-${day}T${from}:00Z`),
  endsAt: new Date(`2026-${day}T${until}:00Z`),
});
const LECTURE = { activityId: 'a', title: 'Lezing over het veen', branchId: 'sleen' };
const TODDLERS = { activityId: 'b', title: 'Kleintje Bieb', venue: 'Dorpshuis', street: null, town: 'Erm' };
const december = [
  aSession({ ...TODDLERS, ...at('12-02', '09:00', '10:00') }),
  aSession({ ...LECTURE, ...at('12-03') }),
  aSession({ ...TODDLERS, ...at('12-09', '09:00', '10:00') }),
  aSession({ activityId: 'c', title: 'Vervallen', state: 'cancelled', ...at('12-10') }),
];

test('the days of one activity stand together, what is elsewhere says where, what is cancelled is left out', () => {
  const { text, left } = villageText(december, FRAME);
  assert.equal(left, 0);
  assert.equal(
    text,
    [
      'Bibliotheek Sleen in december 2026',
      'Kleintje Bieb\nWoensdag 2 en 9 december, 10.00 – 11.00 uur, Dorpshuis, Erm\nEen avond over het veen.\nVoor: volwassenen. Kosten: gratis. Kom gewoon langs.',
      'Lezing over het veen\nDonderdag 3 december, 19.00 – 20.30 uur\nEen avond over het veen.\nVoor: volwassenen. Kosten: gratis. Kom gewoon langs.',
      'Kijk op bibliotheek.nl/agenda',
    ].join('\n\n'),
  );
});

for (const [mostWords, expected, left] of [
  [200, /Een avond over het veen/, 0],
  [45, /Kosten: gratis/, 0],
  [35, /Kleintje Bieb: woensdag 2 en 9 december/, 0],
  [25, /En er is nog meer: 1 activiteit\. Kijk op/, 1],
  [15, /En er is nog meer: 2 activiteiten\./, 2],
  [1, /En er is nog meer: 2 activiteiten\./, 2],
] as const) {
  test(`with at most ${mostWords} words it keeps to that as far as it can`, () => {
    const told = villageText(december, { ...FRAME, mostWords });
    assert.match(told.text, expected);
    assert.equal(told.left, left);
    if (mostWords >= 15) assert.ok(told.words <= mostWords, `${told.words} words`);
  });
}

test('a month without anything says so', () => {
  assert.match(villageText([], FRAME).text, /Er is deze maand niets gepland\./);
});

for (const [name, sessions, expected] of [
  ['one day', [at('12-01')], 'dinsdag 1 december, 19.00 – 20.30 uur'],
  ['days of one weekday', [at('12-01'), at('12-08'), at('12-15')], 'dinsdag 1, 8 en 15 december, 19.00 – 20.30 uur'],
  ['several weekdays', [at('12-01'), at('12-03')], 'dinsdag 1 december en donderdag 3 december, 19.00 – 20.30 uur'],
  ['several months', [at('11-24'), at('12-01')], 'dinsdag 24 november en dinsdag 1 december, 19.00 – 20.30 uur'],
  [
    'several times',
    [at('12-01'), at('12-08', '09:00', '10:00')],
    'dinsdag 1 december, 19.00 – 20.30 uur; dinsdag 8 december, 10.00 – 11.00 uur',
  ],
] as const) {
  test(`${name} in words`, () => assert.equal(momentsText(sessions.map(aSession)), expected));
}
