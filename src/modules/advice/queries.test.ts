import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { enterFacts } from '../organisation/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { addGoal } from './commands/add-goal.ts';
import { addScenario } from './commands/add-scenario.ts';
import { startAdvice } from './commands/start-advice.ts';
import { type Advice, adviceById, adviceOf, advicesOf } from './queries.ts';
import { listAdvices } from './sql.ts';
import { anAdvice, COEVORDEN, firstScenario } from './testing.ts';

const MEPPEL = 'GM0119';

/** Every advice, and how many reads that took. */
async function allWithReads(tx: Tx): Promise<{ advices: Advice[]; reads: number }> {
  let reads = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      reads++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const advices = await advicesOf(tx.withPlugin(counting) as Tx, await listAdvices(tx, 'all'));
  return { advices, reads };
}

test('many advices at once are each of them as it is alone, in as many reads as one', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx);
    const alone = await allWithReads(tx);
    await addScenario(ctx, { adviceId: advice.id, name: 'Meer uren', copyOf: firstScenario(advice).id });
    await addGoal(ctx, { adviceId: advice.id, title: 'Geletterdheid' });
    await registerMunicipality(ctx, { code: MEPPEL, name: 'Meppel' });
    const known = { year: 2024, source: 'CBS', asOf: asDay('2024-01-01') };
    await enterFacts(ctx, { ...known, municipalityCode: MEPPEL, values: { inhabitants: 10_000 } });
    await startAdvice(ctx, { municipalityCode: MEPPEL, year: 2026 });
    const { advices, reads } = await allWithReads(tx);
    assert.equal(reads, alone.reads);
    assert.deepEqual(
      advices.map(({ municipality, facts, scenarios, goals }) => [
        municipality.name,
        facts.values.inhabitants,
        scenarios.length,
        goals.length,
      ]),
      [
        ['Coevorden', 35_860, 2, 1],
        ['Meppel', 10_000, 1, 0],
      ],
    );
    const rows = await listAdvices(tx, 'all');
    for (const [index, row] of rows.entries()) assert.deepEqual(advices[index], await adviceOf(tx, row));
  }));

test('an advice for a municipality that is no longer served keeps its name', () =>
  undone(async (tx) => {
    const { id } = await anAdvice(ctxOf(tx));
    await tx.updateTable('organisation.municipalities').set({ served: false }).where('code', '=', COEVORDEN).execute();
    assert.equal((await adviceById(tx, id))?.municipality.name, 'Coevorden');
  }));
