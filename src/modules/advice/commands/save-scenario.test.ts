import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { adviceAgain, aLine, anAdvice, firstScenario, given, learnFacts } from '../testing.ts';
import { addScenario } from './add-scenario.ts';
import { type SaveScenario, saveScenario } from './save-scenario.ts';

/** An advice with one scenario, and a way to save it that says only what the test is about. */
async function prepare(tx: Tx, actor = someone('account-manager')) {
  const advice = await anAdvice(ctxOf(tx));
  const { id: scenarioId, name, version, schoolContribution } = firstScenario(advice);
  const usual = { scenarioId, name, version, schoolContribution, lines: [aLine('kleintje-bieb')] };
  const save = (changes: Partial<SaveScenario> = {}) => saveScenario(ctxOf(tx, actor), { ...usual, ...changes });
  return { advice, save, again: async () => firstScenario(await adviceAgain(ctxOf(tx), advice.id)) };
}

test('what was chosen takes the place of what stood there, with the moment and the facts of it', () =>
  undone(async (tx) => {
    const { save, again } = await prepare(tx);
    await learnFacts(ctxOf(tx), { pupils: 2_200 });
    const lines = [aLine('dbos-po', { quantities: { pupils: 1_900 }, reason: 'Twee scholen doen niet mee.' })];
    given(await save({ name: 'Zuinig', schoolContribution: 'within', lines }));
    const saved = await again();
    assert.deepEqual([saved.name, saved.schoolContribution, saved.version], ['Zuinig', 'within', 2]);
    assert.deepEqual([saved.savedAt, saved.savedFacts.pupils], [NOW, 2_200]);
    assert.deepEqual(
      saved.lines.map(({ serviceId, quantities, reason }) => ({ serviceId, quantities, reason })),
      [{ serviceId: 'dbos-po', quantities: { pupils: 1_900 }, reason: 'Twee scholen doen niet mee.' }],
    );
  }));

test('the second of two who save the same version is told what stands there now, and nothing is overwritten', () =>
  undone(async (tx) => {
    const { save, again } = await prepare(tx);
    given(await save({ name: 'Van de eerste' }));
    const second = await save({ name: 'Van de tweede', lines: [] });
    assert.ok(!second.ok && second.refusal.code === 'changed-meanwhile');
    assert.equal(second.refusal.current.name, 'Van de eerste');
    assert.deepEqual([(await again()).name, (await again()).lines.length], ['Van de eerste', 1]);
  }));

test('two scenarios do not share a name', () =>
  undone(async (tx) => {
    const { advice, save } = await prepare(tx);
    const copyOf = firstScenario(advice).id;
    given(await addScenario(ctxOf(tx), { adviceId: advice.id, name: 'Zuinig', copyOf }));
    assert.deepEqual(await save({ name: 'Zuinig' }), { ok: false, refusal: { code: 'name-taken' } });
  }));

test('a scenario that cannot be priced is not saved, with every fault at its path', () =>
  undone(async (tx) => {
    const { save } = await prepare(tx);
    const lines = [
      aLine('llo-pakket-2'),
      aLine('dbos-po', { quantities: { pupils: -1 }, reason: 'toch' }),
      aLine('toverij'),
    ];
    const refused = await save({ lines });
    assert.ok(!refused.ok && refused.refusal.code === 'invalid-choice');
    assert.deepEqual(refused.refusal.faults.map(({ path, code }) => `${path} ${code}`).toSorted(), [
      'selections[0].choice.size missing-choice',
      'selections[1].quantities.pupils negative',
      'selections[2].service unknown-service',
    ]);
  }));

test('a quantity that differs from a known fact asks for a reason; one equal to it does not', () =>
  undone(async (tx) => {
    const { save } = await prepare(tx);
    const lines = (pupils: number, reason: string | null) => [aLine('dbos-po', { quantities: { pupils }, reason })];
    const refused = await save({ lines: lines(1_900, null) });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'reason-missing', services: ['dbos-po'] } });
    assert.ok((await save({ lines: lines(2_129, null) })).ok);
  }));

test('nobody saves a scenario of another municipality, or one that is not there', () =>
  undone(async (tx) => {
    const { save } = await prepare(tx, someone('account-manager', { municipality: 'GM0119' }));
    await assert.rejects(save(), Forbidden);
    await assert.rejects(save({ scenarioId: newId() }), NotFound);
  }));
