import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAtDoor } from './find-at-door.ts';
import type { DoorHousehold, OtherHousehold } from './list.ts';

const household = (name: string, rest: Partial<DoorHousehold> = {}): DoorHousehold => ({
  ...{ id: name, name, letter: name.charAt(0), centsDue: 0, isExpected: true, answers: [] },
  people: [{ person: 1, label: 'Volwassene', isNamed: false, band: 'adult', isPresent: false, doubt: undefined }],
  ...rest,
});
const inside = { people: [{ ...household('').people[0], isPresent: true }] } as Partial<DoorHousehold>;

const list = [
  household('Gré Hofman'),
  household('Grietje de Boer'),
  household('Joost', inside),
  household('Weg', { isExpected: false }),
  household('Twee', { id: 'same 1' }),
  household('Drie', { id: 'same 2' }),
];
const others: OtherHousehold[] = [
  { id: 'wacht', why: 'waiting' },
  { id: 'af', why: 'left' },
  { id: 'online', why: 'online' },
];
const CODES: Record<string, string> = { 'Gré Hofman': 'K7M3PR', Joost: '222222', Weg: '333333' };
const MORE: Record<string, string> = { wacht: '444444', af: '555555', online: '666666' };
const codeOf = (id: string) => (id.startsWith('same') ? '777777' : ({ ...CODES, ...MORE }[id] ?? 'XXXXXX'));

for (const [word, meant] of [
  ['k7m 3pr', 'Gré Hofman'],
  ['gre', 'Gré Hofman'],
  ['BOER', 'Grietje de Boer'],
  ['gr', 'several'],
  ['777777', 'several'],
  ['222222', 'already-in'],
  ['joost', 'already-in'],
  ['333333', 'left'],
  ['444444', 'waiting'],
  ['SSSSSS', 'left'],
  ['666666', 'online'],
  ['888888', 'unknown-code'],
  ['Annemiek', 'unknown-name'],
  ['volwassene', 'unknown-name'],
] as const)
  test(`at a door «${word}» means ${meant}`, () => {
    const found = findAtDoor({ list, others }, word, codeOf);
    assert.equal(found.ok ? found.value.name : found.refusal.code, meant);
  });
