import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { CountedScope } from '#kernel/figures.ts';
import { parsePeriod } from '#kernel/reporting-period.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { countedIn } from '../../../test/figures.ts';
import { enterFacts } from './commands/enter-facts.ts';
import { figures } from './figures.ts';
import { registerMunicipality } from './testing.ts';

const COEVORDEN: CountedScope = { kind: 'municipality', municipalityCode: 'GM0109' };
const MEPPEL: CountedScope = { kind: 'municipality', municipalityCode: 'GM0119' };
const EVERYWHERE: CountedScope = { kind: 'organisation' };

test('inhabitants are those of the year itself, and of the whole only when every municipality that is served is known', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await registerMunicipality(ctx, { code: 'GM0119', name: 'Meppel', served: false });
    const enter = (municipalityCode: string, year: number, inhabitants: number) => {
      const origin = { source: 'CBS', asOf: asDay(`${year}-01-01`) };
      return enterFacts(ctx, { municipalityCode, year, values: { inhabitants }, ...origin });
    };
    await enter('GM0109', 2024, 35_000);
    await enter('GM0109', 2024, 35_860);
    await enter('GM0114', 2024, 107_000);
    await enter('GM0119', 2024, 34_000);
    await enter('GM0109', 2025, 35_900);
    const known = async (scope: CountedScope, text: string) => {
      const period = parsePeriod(text);
      assert.ok(period);
      return (await countedIn(tx, { figures }, { scope, period })).population;
    };
    assert.equal(await known(COEVORDEN, '2024'), 35_860);
    assert.equal(await known(COEVORDEN, '2024-2025'), 35_900);
    assert.equal(await known(COEVORDEN, '2025-03'), 35_900);
    assert.equal(await known(COEVORDEN, '2026'), undefined);
    assert.equal(await known(COEVORDEN, '2027'), undefined);
    assert.equal(await known(MEPPEL, '2024'), undefined);
    assert.deepEqual([await known(EVERYWHERE, '2024'), await known(EVERYWHERE, '2025')], [142_860, undefined]);
    const period = parsePeriod('2026');
    assert.ok(period);
    const all = { 'municipalities-served': 2 };
    assert.deepEqual(await countedIn(tx, { figures }, { scope: EVERYWHERE, period }), all);
    assert.deepEqual(await countedIn(tx, { figures }, { scope: COEVORDEN, period }), {});
  }));
