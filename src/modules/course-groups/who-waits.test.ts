import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whoStillWait } from './who-waits.ts';

const one = (
  id: string,
  state: 'waiting' | 'placed' | 'cancelled',
  email: string | null,
  phone: string | null = null,
) => ({
  ...{ id, state, email, phone },
});

for (const [name, households, still] of [
  ['who waits twice counts once', [one('a', 'waiting', 'noor@b.nl'), one('b', 'waiting', 'Noor@b.nl')], ['a']],
  ['who has a place elsewhere does not wait', [one('a', 'waiting', 'noor@b.nl'), one('b', 'placed', 'noor@b.nl')], []],
  ['who gave up a place still waits', [one('a', 'waiting', 'noor@b.nl'), one('b', 'cancelled', 'noor@b.nl')], ['a']],
  ['who gave a telephone is known by it', [one('a', 'waiting', null, '06'), one('b', 'waiting', null, '06')], ['a']],
  ['who cannot be reached is somebody else', [one('a', 'waiting', null), one('b', 'waiting', null)], ['a', 'b']],
] as const)
  test(name, () =>
    assert.deepEqual(
      whoStillWait(households).map(({ id }) => id),
      still,
    ),
  );
