import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesIn, toldOf } from './changes.ts';
import type { Occasion } from './facts.ts';

const ON_3: Occasion = {
  ...{ id: 'a', state: 'planned', sequence: 1, cancelReason: '', where: 'Bibliotheek Sleen' },
  ...{ beginsAt: new Date('2026-12-03T18:30:00Z'), endsAt: new Date('2026-12-03T20:00:00Z') },
};
const NEW: Occasion = { ...ON_3, id: 'b', sequence: 0 };
const KNOWN = [toldOf(ON_3)];

const cases: [string, readonly Occasion[], typeof KNOWN | undefined, readonly string[]][] = [
  ['as it was', [ON_3], KNOWN, []],
  ['another time', [{ ...ON_3, beginsAt: new Date('2026-12-03T19:00:00Z') }], KNOWN, ['a']],
  ['another end', [{ ...ON_3, endsAt: new Date('2026-12-03T21:00:00Z') }], KNOWN, ['a']],
  ['another place', [{ ...ON_3, where: 'Dorpshuis' }], KNOWN, ['a']],
  ['cancelled', [{ ...ON_3, state: 'cancelled' }], KNOWN, ['a']],
  ['added to a series', [ON_3, NEW], KNOWN, []],
  ['added and moved', [ON_3, { ...NEW, sequence: 1 }], KNOWN, ['b']],
  ['cancelled before it was known', [{ ...NEW, state: 'cancelled', sequence: 1 }], KNOWN, []],
  ['nothing was known', [ON_3, NEW], undefined, ['a']],
];

for (const [what, coming, told, changed] of cases)
  test(`what is told of: ${what}`, () =>
    assert.deepEqual(
      changesIn(coming, told).map(({ now }) => now.id),
      changed,
    ));
