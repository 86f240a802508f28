import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { areasAround, bordersOf } from '../borders.ts';
import type { Outline } from '../outlines/geojson.ts';
import { registerMunicipality } from '../testing.ts';
import { importBorders } from './import-borders.ts';

const outlineOf = (code: string, [west, south]: [number, number]): Outline => ({
  code,
  name: code,
  rings: [
    [
      [west, south],
      [west + 0.2, south],
      [west + 0.2, south + 0.2],
      [west, south],
    ],
  ],
});
const attribution = 'Grenzen: proef';

const inCoevorden = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0114', name: 'Emmen' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
    await work(tx);
  });

test(
  'an import replaces the drawing, and around a municipality are those that touch it',
  inCoevorden(async (tx) => {
    const drawn = await bordersOf(tx);
    assert.ok(drawn.areas.length > 3);
    const outlines = [outlineOf('GM0109', [6.6, 52.6]), outlineOf('GM0114', [6.8, 52.6]), outlineOf('GM0119', [6, 52])];
    const imported = await importBorders(ctxOf(tx), { outlines, attribution });
    assert.ok(imported.ok);
    const borders = await bordersOf(tx);
    assert.equal(borders.attribution, attribution);
    assert.deepEqual(
      areasAround(borders, 'GM0109').map(({ name, emphasis }) => [name, emphasis]),
      [
        ['Coevorden', true],
        ['Emmen', false],
      ],
    );
  }),
);

test(
  'borders of places that we do not know change nothing',
  inCoevorden(async (tx) => {
    const before = await bordersOf(tx);
    const refused = await importBorders(ctxOf(tx), { outlines: [outlineOf('GM0363', [4.9, 52.4])], attribution });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'no-known-municipality' } });
    assert.deepEqual(await bordersOf(tx), before);
  }),
);

test(
  'only who may edit the organisation imports borders',
  inCoevorden(async (tx) => {
    const officer = ctxOf(tx, someone('information-officer'));
    await assert.rejects(importBorders(officer, { outlines: [], attribution }), Forbidden);
  }),
);
