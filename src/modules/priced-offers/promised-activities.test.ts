import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025 as edition, coevorden as facts, price } from '../calculations/testing.ts';
import { promisedActivitiesOf } from './promised-activities.ts';

test('packages promise activities by size, a range by its bounds', () => {
  const selections = [
    { service: 'llo-pakket-1' },
    { service: 'llo-pakket-2', choice: { size: 'medium' } },
    { service: 'meedoen-in-de-samenleving' },
    { service: 'ido' },
  ];
  const promised = promisedActivitiesOf(edition, price({ edition, facts, selections }).lines);
  assert.deepEqual(
    promised.map(({ service, min, max }) => [service, min, max]),
    [
      ['llo-pakket-1', 15, 15],
      ['llo-pakket-1', 10, 10],
      ['llo-pakket-2', 12, 12],
      ['meedoen-in-de-samenleving', 4, 10],
    ],
  );
});
