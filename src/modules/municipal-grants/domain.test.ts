import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { instalmentsOf } from './domain.ts';

const plans: [total: number, count: number, first: string, days: string[], last: number][] = [
  [100_000_00, 4, '2026-01-31', ['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31'], 25_000_00],
  [100_00, 3, '2026-01-15', ['2026-01-15', '2026-05-15', '2026-09-15'], 33_34],
  [1_00, 1, '2026-02-01', ['2026-02-01'], 1_00],
];
for (const [total, count, first, days, last] of plans) {
  test(`${total} cents in ${count} advances from ${first}`, () => {
    const advances = instalmentsOf(total, count, asDay(first));
    assert.deepEqual(
      advances.map(({ dueOn }) => dueOn),
      days,
    );
    assert.equal(advances.at(-1)?.amountCents, last);
    assert.equal(
      advances.reduce((sum, { amountCents }) => sum + amountCents, 0),
      total,
    );
  });
}

test('however many advances, they fall on different days and add up', () => {
  for (let count = 1; count <= 12; count++) {
    const advances = instalmentsOf(99_999_97, count, asDay('2026-01-31'));
    assert.equal(new Set(advances.map(({ dueOn }) => dueOn)).size, count);
    assert.equal(
      advances.reduce((sum, { amountCents }) => sum + amountCents, 0),
      99_999_97,
    );
  }
});
