import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025 } from '../tariffs/testing.ts';
import { normWithReading, openBoundariesOf } from './norm-readings.ts';
import type { Reading } from './reading.ts';

const norms = edition2025.services.flatMap((service) => service.norms.map((norm) => ({ service: service.id, norm })));
const booksOf = (service: string) =>
  norms.find((each) => each.service === service && each.norm.unit === 'books_per_pupil')?.norm ?? assert.fail(service);

test('the edition of 2025 leaves exactly 125 pupils open, in the books of two services', () =>
  assert.deepEqual(
    norms.flatMap(({ service, norm }) => openBoundariesOf(norm).map(({ pupils }) => [service, norm.id, pupils])),
    [
      ['dbos-po', 'boeken-per-leerling', 125],
      ['thuislezen', 'boeken-per-leerling', 125],
    ],
  ));

for (const [reading, ours] of [
  ['undecided', 'Wij hebben nog niet besloten.'],
  ['more-books', 'Wij rekenen met 5 boeken per leerling.'],
  ['exchange', 'Wij rekenen met 4 boeken per leerling, 2 keer per jaar gewisseld.'],
] as const satisfies readonly (readonly [Reading, string])[]) {
  test(`read as ${reading}, the books of the Library at School end with «${ours}»`, () =>
    assert.equal(
      normWithReading(booksOf('dbos-po'), reading).split('. ').slice(1).join('. '),
      `Bij precies 125 leerlingen: de bron zegt het niet. ${ours}`,
    ));
}

test('a norm that leaves nothing open says nothing of a reading', () => {
  const closed = norms.find(({ norm }) => norm.value.kind === 'exact')?.norm ?? assert.fail('no such norm');
  assert.doesNotMatch(normWithReading(closed, 'exchange'), /bron|rekenen/);
});
