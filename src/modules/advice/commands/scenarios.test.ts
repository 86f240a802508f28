import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { adviceAgain, aLine, anAdvice, firstScenario, given } from '../testing.ts';
import { addScenario } from './add-scenario.ts';
import { removeScenario } from './remove-scenario.ts';

const elsewhere = someone('account-manager', { municipality: 'GM0119' });

test('a new scenario starts as a copy, behind the others', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, someone('account-manager'));
    const lines = [aLine('robuuste-lokale-bibliotheek'), aLine('llo-pakket-2', { choice: { size: 'medium' } })];
    const advice = await anAdvice(ctxOf(tx), { lines });
    const first = firstScenario(advice);
    const { id } = given(await addScenario(ctx, { adviceId: advice.id, name: 'Zuinig', copyOf: first.id }));
    const { scenarios } = await adviceAgain(ctx, advice.id);
    assert.deepEqual(
      scenarios.map(({ name }) => name),
      ['Voorstel', 'Zuinig'],
    );
    const copy = scenarios.find((scenario) => scenario.id === id);
    assert.deepEqual(
      copy?.lines.map(({ serviceId, choice }) => [serviceId, choice]),
      scenarios[0]?.lines.map(({ serviceId, choice }) => [serviceId, choice]),
    );
    assert.deepEqual(copy?.savedFacts, scenarios[0]?.savedFacts);
  }));

test('a scenario added after another was removed still comes last', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx);
    const copyOf = firstScenario(advice).id;
    const second = given(await addScenario(ctx, { adviceId: advice.id, name: 'Twee', copyOf }));
    given(await addScenario(ctx, { adviceId: advice.id, name: 'Drie', copyOf }));
    given(await removeScenario(ctx, { scenarioId: second.id }));
    given(await addScenario(ctx, { adviceId: advice.id, name: 'Aan het eind', copyOf }));
    const { scenarios } = await adviceAgain(ctx, advice.id);
    assert.deepEqual(
      scenarios.map(({ name }) => name),
      ['Voorstel', 'Drie', 'Aan het eind'],
    );
  }));

test('a name is used once and an advice has six scenarios at most', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx);
    const add = (name: string) => addScenario(ctx, { adviceId: advice.id, name, copyOf: firstScenario(advice).id });
    assert.deepEqual(await add('Voorstel'), { ok: false, refusal: { code: 'name-taken' } });
    for (const name of ['2', '3', '4', '5', '6']) given(await add(name));
    assert.deepEqual(await add('7'), { ok: false, refusal: { code: 'enough-scenarios', most: 6 } });
  }));

test('only a scenario of the same advice is copied', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const copyOf = firstScenario(advice).id;
    const add = (adviceId: string, from: string) => addScenario(ctxOf(tx), { adviceId, name: 'Nieuw', copyOf: from });
    await assert.rejects(add(newId(), copyOf), NotFound);
    await assert.rejects(add(advice.id, newId()), NotFound);
    const asStranger = addScenario(ctxOf(tx, elsewhere), { adviceId: advice.id, name: 'Nieuw', copyOf });
    await assert.rejects(asStranger, Forbidden);
  }));

test('the last scenario stays', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const scenarioId = firstScenario(advice).id;
    const refused = await removeScenario(ctxOf(tx), { scenarioId });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'last-scenario' } });
    await assert.rejects(removeScenario(ctxOf(tx, elsewhere), { scenarioId }), Forbidden);
    await assert.rejects(removeScenario(ctxOf(tx), { scenarioId: newId() }), NotFound);
  }));
