import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KnownReturn, knownReturn } from '../src/modules/statistical-returns/testing.ts';
import { modules } from '../src/modules.ts';
import { ctxOf, someone } from '../test/actors.ts';
import { undone } from '../test/db.ts';
import { fillInReturns } from './returns.ts';

const wrongSums = ({ controls }: KnownReturn): string[] =>
  controls.sums
    .filter(({ missing, difference }) => missing.length === 0 && difference !== 0)
    .map(({ total, difference }) => `${total.label} ${difference}`);

test('the returns of the demo are filled in but for what nobody told; one total is one off, and jumps say why', () =>
  undone(async (tx) => {
    const officer = someone('information-officer');
    const ctx = ctxOf(tx, officer);
    await fillInReturns(ctx, officer);
    const wsob = await knownReturn(ctx, modules, { kind: 'wsob', year: 2025 });
    assert.deepEqual(wrongSums(wsob), ['f. Personeel, Totaal medewerkers in dienst -1']);
    assert.deepEqual(
      wsob.controls.jumps.map(({ line, explanation }) => [line.label, explanation?.slice(0, 7)]),
      [
        ['Beeld en geluid', 'In 2025'],
        ['Andere subsidies', 'Eenmali'],
      ],
    );
    const lent = await knownReturn(ctx, modules, { kind: 'lending-right', year: 2025 });
    assert.deepEqual(wrongSums(lent), []);
    assert.deepEqual(new Set(lent.controls.empty.map(({ section }) => section)), new Set(['Multimedia']));
    const { deliveries } = await knownReturn(ctx, modules, { kind: 'lending-right', year: 2024 });
    assert.deepEqual(
      deliveries.map(({ edition, deliveredOn }) => [edition, deliveredOn]),
      [[1, '2025-03-20']],
    );
  }));
