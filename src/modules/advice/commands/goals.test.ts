import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { adviceAgain, aLine, anAdvice, firstScenario, given } from '../testing.ts';
import { addGoal } from './add-goal.ts';
import { removeGoal } from './remove-goal.ts';
import { saveScenario } from './save-scenario.ts';

const elsewhere = someone('account-manager', { municipality: 'GM0119' });

test('goals stand in the order in which they were added, each once', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('account-manager'));
    const { id: adviceId } = await anAdvice(ctxOf(tx));
    const first = given(await addGoal(ctx, { adviceId, title: 'Lezen' }));
    given(await addGoal(ctx, { adviceId, title: 'Meedoen' }));
    given(await removeGoal(ctx, { goalId: first.id }));
    given(await addGoal(ctx, { adviceId, title: 'Bouwen' }));
    const { goals } = await adviceAgain(ctx, adviceId);
    assert.deepEqual(
      goals.map(({ title }) => title),
      ['Meedoen', 'Bouwen'],
    );
    const twice = await addGoal(ctx, { adviceId, title: 'Bouwen' });
    assert.deepEqual(twice, { ok: false, refusal: { code: 'goal-known' } });
  }));

test('a line outlives the goal that it named', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx);
    const { id: goalId } = given(await addGoal(ctx, { adviceId: advice.id, title: 'Lezen' }));
    const { id: scenarioId, name, version, schoolContribution } = firstScenario(advice);
    const lines = [aLine('kleintje-bieb', { goalId })];
    given(await saveScenario(ctx, { scenarioId, name, version, schoolContribution, lines }));
    given(await removeGoal(ctx, { goalId }));
    const [line] = firstScenario(await adviceAgain(ctx, advice.id)).lines;
    assert.deepEqual([line?.serviceId, line?.goalId], ['kleintje-bieb', null]);
  }));

test('nobody touches the goals of another municipality, or of an advice that is not there', () =>
  undone(async (tx) => {
    const { id: adviceId } = await anAdvice(ctxOf(tx));
    const { id: goalId } = given(await addGoal(ctxOf(tx), { adviceId, title: 'Lezen' }));
    await assert.rejects(addGoal(ctxOf(tx, elsewhere), { adviceId, title: 'Meedoen' }), Forbidden);
    await assert.rejects(removeGoal(ctxOf(tx, elsewhere), { goalId }), Forbidden);
    await assert.rejects(addGoal(ctxOf(tx), { adviceId: newId(), title: 'Meedoen' }), NotFound);
    await assert.rejects(removeGoal(ctxOf(tx), { goalId: newId() }), NotFound);
  }));
