import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participantsOf } from './attendance.ts';

type Household = Parameters<typeof participantsOf>[0][number];

const person = (position: number, firstName = '') => ({ position, firstName }) as Household['people'][number];
const household = (id: string, name: string, { people = [person(1)], state = 'placed' } = {}): Household =>
  ({ id, name, state, people }) as unknown as Household;

const halfDays = ['one', 'two', 'three', 'four'].map((id) => ({ id }));
const was = (sessionId: string, registrationId: string, isPresent = true) => ({
  ...{ sessionId, registrationId, person: 1, isPresent },
});

test('each participant stands with where they were, and how often in a row they stayed away', () => {
  const households = [
    household('z', 'Zwaantje'),
    household('a', 'Familie Aalders', { people: [person(1, 'Bep'), person(2)] }),
    household('w', 'Wacht', { state: 'waiting' }),
    household('c', 'Cees', { state: 'cancelled' }),
    household('d', 'Dirk', { state: 'cancelled' }),
  ];
  const presences = [
    ...[was('one', 'z'), was('one', 'a'), was('two', 'a'), was('one', 'c'), was('three', 'a'), was('two', 'd', false)],
    was('three', 'a', false),
  ].filter(
    (each, index, all) =>
      all.findLastIndex((last) => last.sessionId + last.registrationId === each.sessionId + each.registrationId) ===
      index,
  );
  const people = participantsOf(households, halfDays, presences);
  assert.deepEqual(
    people.map(({ name, wasThere, attended, missed }) => [name, wasThere, attended, missed]),
    [
      ['Bep', [true, true, false, undefined], 2, 1],
      ['Cees', [true, false, false, undefined], 1, 2],
      ['Familie Aalders', [false, false, false, undefined], 0, 3],
      ['Zwaantje', [true, false, false, undefined], 1, 2],
    ],
  );
});
