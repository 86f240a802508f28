import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { contactShape, type Fault, type Lists, type NewContact } from './contact.ts';
import { behind, dayPartOf, faultOf, onRightDay } from './decide-contact.ts';
import { aContact, aQuestion } from './testing.ts';

const at = { pointId: null, branchId: 'b', municipalityCode: 'GM0109' };
const lists: Lists = {
  topics: new Map(
    [
      { id: 'digid-app', retiredOn: null },
      { id: 'tolk', retiredOn: '2026-11-10' },
    ].map((topic) => [topic.id, { ...topic, label: '', domain: 'government', asksDigid: false, usualBodyId: null }]),
  ),
  bodies: new Map([['mijnoverheid', { id: 'mijnoverheid', label: '', retiredOn: null }]]),
  places: new Map(
    [
      { key: 'open', openedOn: '2026-10-01', closedOn: null },
      { key: 'closed', openedOn: null, closedOn: '2026-11-10' },
    ].map((place) => [place.key, { ...place, ...at, name: '' }]),
  ),
};

const TODAY = asDay('2026-11-22');

const cases: [string, Partial<NewContact>, Fault | undefined][] = [
  ['today', {}, undefined],
  ['tomorrow', { day: asDay('2026-11-23') }, 'day-ahead'],
  ['sixty days back', { day: asDay('2026-09-23'), place: 'closed' }, undefined],
  ['longer ago', { day: asDay('2026-09-22'), place: 'closed' }, 'day-past'],
  ['a place that nobody knows, or of others', { place: 'elsewhere' }, 'place-unknown'],
  ['a place that closed meanwhile, on its last day', { place: 'closed', day: asDay('2026-11-09') }, undefined],
  ['a place on the day on which it is no more', { place: 'closed', day: asDay('2026-11-10') }, 'place-closed'],
  ['a place before it was there', { day: asDay('2026-09-30') }, 'place-closed'],
  ['a topic that went meanwhile', { day: asDay('2026-11-09'), questions: [aQuestion({ topic: 'tolk' })] }, undefined],
  ['a topic that is not in use', { questions: [aQuestion(), aQuestion({ topic: 'tolk' })] }, 'topic-retired'],
  ['a topic that nobody knows', { questions: [aQuestion({ topic: 'nieuw' })] }, 'topic-unknown'],
  ['an organisation that nobody knows', { questions: [aQuestion({ body: 'nieuw' })] }, 'body-unknown'],
];

for (const [what, contact, fault] of cases)
  test(`${what}: ${fault ?? 'kept'}`, () =>
    assert.equal(faultOf(aContact({ place: 'open', ...contact }), lists, TODAY), fault));

test('a clock that is wrong does no harm, but a day that somebody chose stays', () => {
  const now = new Date('2026-11-22T13:00:00Z');
  const halfDays = behind({ day: '2020-01-01', halfDay: 'morning' }, now);
  const noted = aContact({ place: 'open', day: asDay('2019-12-31'), halfDay: 'evening' });
  const { day, halfDay } = onRightDay(noted, halfDays);
  assert.deepEqual({ day, halfDay }, { day: '2026-11-22', halfDay: 'morning' });
  assert.equal(onRightDay({ ...noted, isChosen: true }, halfDays).day, '2019-12-31');
});

test('two clocks that differ by a few minutes around noon agree', () => {
  const now = new Date('2026-11-22T11:05:00Z');
  assert.equal(dayPartOf(now).halfDay, 'afternoon');
  assert.equal(behind({ day: '2026-11-22', halfDay: 'morning' }, now), 0);
  assert.equal(behind({ day: '2026-11-22', halfDay: 'morning' }, new Date('2026-11-22T12:05:00Z')), 1);
});

for (const [what, spoilt] of [
  ['an id that holds a moment', { id: '019ab000-0000-7000-8000-000000000000' }],
  ['a moment for a day', { day: '2026-11-22T10:00:00Z' }],
  ['no question', { questions: [] }],
  ['referred to nobody', { questions: [{ ...aQuestion(), help: 'referred' }] }],
  ['a word for a duration', { duration: 'long' }],
] as const)
  test(`what cannot be read: ${what}`, () =>
    assert.equal(contactShape.safeParse({ ...aContact({ place: 'open' }), ...spoilt }).success, false));
