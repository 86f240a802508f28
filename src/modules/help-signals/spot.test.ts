import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { canMeetAt, nearestTo, startsInHours } from './spot.ts';
import { usualTopics } from './usual-topics.ts';

const at = (town: string, postcode: string) => ({ town, postcode });
const BRANCHES = [at('Coevorden', '7741 AA'), at('Sleen', '7841 AA'), at('Dalen', '7751 AA')];

for (const [what, to, town] of [
  ['in its own town', at('dalen', '7841 ZZ'), 'Dalen'],
  ['with the nearest postcode', at('Erm', '7843 AA'), 'Sleen'],
] as const)
  test(`the nearest branch is the one ${what}`, () => assert.equal(nearestTo(BRANCHES, to)?.town, town));

test('without branches there is none; a group meets in a village hall and not in a practice', () => {
  assert.equal(nearestTo([], at('Dalen', '7751 AA')), undefined);
  assert.deepEqual([canMeetAt('village-hall'), canMeetAt('gp-practice')], [true, false]);
});

const span = (opensAt: string, closesAt: string, staffed = true) => ({ opensAt, closesAt, staffed });
for (const [what, spans, from] of [
  ['at ten where it opens early', [span('08:30', '17:00')], '10:00'],
  ['when it opens', [span('13:30', '17:00')], '13:30'],
  ['when there is time enough', [span('10:00', '11:30'), span('14:00', '16:00')], '14:00'],
  ['not without staff', [span('08:00', '22:00', false)], undefined],
] as const)
  test(`a course of two hours begins ${what}`, () => {
    const [start] = startsInHours([{ day: asDay('2026-12-15'), spans }], 120);
    assert.equal(start?.from, from);
  });

test('no course is proposed on a Saturday', () =>
  assert.deepEqual(startsInHours([{ day: asDay('2026-12-19'), spans: [span('10:00', '16:00')] }], 120), []));

test('a course of a known name begins with the topics that it teaches', () => {
  assert.ok(usualTopics({ name: 'Digisterker', line: '' }).includes('digid-app'));
  assert.deepEqual(usualTopics({ name: 'De basis', line: 'Klik & Tik' }), ['apparaat', 'e-mail-app']);
  assert.deepEqual(usualTopics({ name: 'Fotoboek', line: '' }), []);
});
