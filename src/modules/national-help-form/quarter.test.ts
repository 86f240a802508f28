import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { parseQuarter, quarterCode, quarterOf, quartersUntil } from './quarter.ts';

test('a quarter is three whole months, and its code leads back to it', () => {
  const last = quarterOf(asDay('2026-11-22'));
  assert.deepEqual(last, { startsOn: '2026-10-01', endsBefore: '2027-01-01' });
  assert.equal(quarterCode(last), '2026-4');
  for (const code of ['2025-1', '2025-2', '2026-3', '2026-4'])
    assert.equal(quarterCode(parseQuarter(code) ?? last), code);
  for (const wrong of ['2026', '2026-0', '2026-5', '2026-11', '1999-1', '2026-4x'])
    assert.equal(parseQuarter(wrong), undefined, wrong);
  assert.deepEqual(quartersUntil(asDay('2026-02-01'), 3).map(quarterCode), ['2026-1', '2025-4', '2025-3']);
});
