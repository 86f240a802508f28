import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mark } from './mark.ts';
import { attendedOf, presentOf, tallyOf } from './tally.ts';

const AT = Date.parse('2026-12-03T19:00:00Z');
const FIRST = 'a';
const SECOND = 'b';

type Said = { by: string; isPresent: boolean; minute: number; heard: number; seen?: number; isRuling?: boolean };

const marked = ({ by, isPresent, minute, heard, seen = 0, isRuling = false }: Said): Mark => ({
  ...{ kind: 'presence', id: String(heard), registrationId: 'r', person: 1, band: 'child', isPresent },
  ...{ heard, seen, isRuling, device: by, madeAt: new Date(AT + minute * 60_000) },
});

const crowd = (kind: 'walk-in' | 'head-count', adults: number, children: number, heard: number): Mark => ({
  ...{ kind, adults, children, heard, id: String(heard), seen: 0, isRuling: false, device: FIRST },
  madeAt: new Date(AT + heard * 60_000),
});

const cases: readonly (readonly [what: string, said: readonly Said[], isPresent: boolean, isDisputed: boolean])[] = [
  ['one mark holds', [{ by: FIRST, isPresent: true, minute: 0, heard: 1 }], true, false],
  [
    'what was made later holds, though it came in first; the other did not know of it',
    [
      { by: SECOND, isPresent: false, minute: 5, heard: 1 },
      { by: FIRST, isPresent: true, minute: 0, heard: 2 },
    ],
    false,
    true,
  ],
  [
    'who knew of the other mark and said otherwise is not disputed',
    [
      { by: FIRST, isPresent: true, minute: 0, heard: 1 },
      { by: SECOND, isPresent: false, minute: 5, heard: 2, seen: 1 },
    ],
    false,
    false,
  ],
  [
    'a phone that takes back its own mark disputes nothing, in whatever order it comes in',
    [
      { by: FIRST, isPresent: false, minute: 2, heard: 1 },
      { by: FIRST, isPresent: true, minute: 1, heard: 2 },
    ],
    false,
    false,
  ],
  [
    'two phones that agree dispute nothing',
    [
      { by: FIRST, isPresent: true, minute: 0, heard: 1 },
      { by: SECOND, isPresent: true, minute: 1, heard: 2 },
    ],
    true,
    false,
  ],
  [
    'what staff ruled holds',
    [
      { by: FIRST, isPresent: true, minute: 0, heard: 1 },
      { by: SECOND, isPresent: false, minute: 5, heard: 2 },
      { by: 'c', isPresent: true, minute: 9, heard: 3, seen: 2, isRuling: true },
    ],
    true,
    false,
  ],
];

for (const [what, said, isPresent, isDisputed] of cases) {
  test(what, () => {
    const verdict = tallyOf(said.map(marked)).verdicts.get('r:1');
    assert.deepEqual([verdict?.mark.isPresent, verdict?.isDisputed], [isPresent, isDisputed]);
  });
}

test('walk-ins of all phones add up, also when one counts out again, and are never fewer than none', () => {
  const marks = [
    crowd('walk-in', 1, 0, 1),
    crowd('walk-in', 0, 2, 2),
    crowd('walk-in', -1, 0, 3),
    crowd('walk-in', -1, 0, 4),
  ];
  assert.deepEqual(tallyOf(marks).walkIns, { adults: 0, children: 2 });
});

test('who came are those who were marked and walked in, or as many as the last head count saw when that is more', () => {
  const marks = [
    marked({ by: FIRST, isPresent: true, minute: 0, heard: 1 }),
    crowd('walk-in', 2, 0, 2),
    crowd('head-count', 9, 9, 3),
    crowd('head-count', 5, 0, 4),
  ];
  const tally = tallyOf(marks);
  assert.deepEqual(presentOf(tally), { adults: 0, children: 1 });
  assert.deepEqual(attendedOf(tally), { adults: 5, children: 1 });
  assert.equal(tally.seen, 4);
});
