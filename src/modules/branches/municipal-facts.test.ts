import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { enterFacts } from '../organisation/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { factsOf, factsOfEach } from './municipal-facts.ts';
import { openBranch } from './testing.ts';

test('the facts of many municipalities at once are those of each of them', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const known = { source: 'CBS', asOf: asDay('2024-01-01') };
    for (const [code, name] of [
      ['GM0109', 'Coevorden'],
      ['GM0119', 'Meppel'],
      ['GM1699', 'Noordenveld'],
    ] as const)
      await registerMunicipality(ctx, { code, name });
    await enterFacts(ctx, { ...known, municipalityCode: 'GM0109', year: 2024, values: { inhabitants: 35_860 } });
    await enterFacts(ctx, { ...known, municipalityCode: 'GM0109', year: 2024, values: { inhabitants: 35_861 } });
    await enterFacts(ctx, { ...known, municipalityCode: 'GM0119', year: 2024, values: { inhabitants: 34_386 } });
    await enterFacts(ctx, { ...known, municipalityCode: 'GM0119', year: 2025, values: { pupils: 3000 } });
    await openBranch(ctx, { municipalityCode: 'GM0119', name: 'Bibliotheek Meppel', sizeClass: 'large' });

    const codes = ['GM0109', 'GM0119', 'GM1699'];
    const together = await factsOfEach(tx, codes, 2025);
    for (const code of codes) assert.deepEqual(together.get(code), await factsOf(tx, code, 2025));
    assert.deepEqual(
      [...together.values()].map(({ values }) => values.inhabitants),
      [35_861, 34_386, undefined],
    );
    assert.deepEqual(
      [...together.values()].map(({ branches }) => branches.length),
      [0, 1, 0],
    );
  }));
