import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { observationsOf } from '../src/modules/observations/index.ts';
import { knownFigures } from '../src/modules/observations/testing.ts';
import { modules } from '../src/modules.ts';
import { ctxOf, someone } from '../test/actors.ts';
import { undone } from '../test/db.ts';
import { bringInAnnualReport } from './annual-report.ts';
import { describeDrenthe } from './drenthe.ts';

const figures = knownFigures(modules);
const SCOPES: readonly FigureScope[] = [
  { kind: 'municipality', municipalityCode: 'GM0109' },
  ...(['organisation', 'province', 'national', 'not-stated'] as const).map((kind) => ({ kind })),
];

async function reported(tx: Tx) {
  await describeDrenthe(ctxOf(tx));
  await bringInAnnualReport(ctxOf(tx), someone('information-officer'));
  const all = await observationsOf(tx, { figureIds: [...figures.keys()], scopes: SCOPES });
  return { all, by: new Map(all.map((each) => [each.figureId, each])) };
}

test('the report of 2024 is in with all of its 64 figures, each with its line in the text', () =>
  undone(async (tx) => {
    const { all, by } = await reported(tx);
    assert.deepEqual([all.length, by.size], [64, 64]);
    assert.ok(
      all.every(({ source, place }) => source.startsWith('Jaarbericht 2024') && /^tekstregel \d+$/.test(place)),
    );
    assert.ok(all.every(({ figureId, profile }) => figures.get(figureId)?.definitions[0].profile === profile));
  }));

test('what is printed as a sum is the sum of what is printed', () =>
  undone(async (tx) => {
    const { by } = await reported(tx);
    const sums = [...by.values()].flatMap(({ figureId, value, scope }) => {
      const formula = figures.get(figureId)?.definitions[0].formula;
      if (formula?.kind !== 'sum') return [];
      const parts = formula.of.map((part) => by.get(part));
      assert.ok(
        parts.every((part) => part?.scope.kind === scope.kind),
        figureId,
      );
      return [[figureId, value, parts.reduce((sum, part) => sum + (part?.value ?? Number.NaN), 0)]];
    });
    assert.deepEqual(sums, [
      ['loans-online-total', 123_551, 123_551],
      ['loans-physical-total', 134_839, 134_839],
      ['map-boekstart', 21, 21],
      ['map-dbos', 26, 26],
      ['members-total', 6_860, 6_860],
    ]);
  }));

test('where the report can be doubted, it says so', () =>
  undone(async (tx) => {
    const { all, by } = await reported(tx);
    const ambiguous = all.filter(({ certainty }) => certainty === 'ambiguous').map(({ figureId }) => figureId);
    assert.deepEqual(ambiguous, ['digital-table-value-1', 'digital-table-value-2']);
    for (const [figureId, doubt] of [
      ['platform-participants', /minder dan twee per keer/],
      ['e-book-accounts', /90% van de leden/],
      ['boekstart-participants', /ook in de tabel over geletterdheid/],
      ['literacy-participants', /Hetzelfde paar als bij BoekStart/],
      ['online-audiobooks-growth', /14%, maar uit .* volgt 12,4%/],
      ['goodhabitz-courses', /noemt geen gebied/],
      ['soofos-courses', /noemt geen gebied/],
      ['digital-table-value-1', /44 IDO-spreekuren met 232 vragen/],
    ] as const)
      assert.match(by.get(figureId)?.note ?? '', doubt);
    assert.equal(by.get('e-book-accounts')?.scope.kind, 'organisation');
    const { least, most } = by.get('kleintje-bieb-toddlers') ?? {};
    assert.deepEqual([least, most, by.get('new-words')?.period], [5, 10, null]);
  }));
