import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { type Db, inTransaction } from '#kernel/db.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { ctxOf } from '../../../test/actors.ts';
import { committed } from '../../../test/db.ts';
import { addScenario } from './commands/add-scenario.ts';
import { saveScenario } from './commands/save-scenario.ts';
import { startAdvice } from './commands/start-advice.ts';
import { adviceAgain, anAdvice, COEVORDEN, describeCoevorden, firstScenario } from './testing.ts';

/** What came of as many commands at once, as codes in order: `ok` or that of the refusal. */
async function atOnce<R extends Refusal>(
  db: Db,
  times: number,
  command: (ctx: Ctx, index: number) => Promise<Result<unknown, R>>,
) {
  const outcomes = await Promise.all(
    Array.from({ length: times }, (_, index) => inTransaction(db, (tx) => command(ctxOf(tx), index))),
  );
  return outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code)).toSorted();
}

const prepare = <T>(db: Db, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  db.transaction().execute((tx) => work(ctxOf(tx)));

test('of eight who start the same advice at once, one starts it and the others are led to it', () =>
  committed(async (db) => {
    await prepare(db, describeCoevorden);
    const outcomes = await atOnce(db, 8, (ctx) => startAdvice(ctx, { municipalityCode: COEVORDEN, year: 2026 }));
    assert.deepEqual(outcomes, [...Array(7).fill('already-advised'), 'ok']);
  }));

test('of eight who save the same version at once, one is kept and the others are told', () =>
  committed(async (db) => {
    const advice = await prepare(db, anAdvice);
    const { id: scenarioId, version, schoolContribution, lines } = firstScenario(advice);
    const outcomes = await atOnce(db, 8, (ctx, index) =>
      saveScenario(ctx, { scenarioId, name: `Van ${index}`, version, schoolContribution, lines }),
    );
    assert.deepEqual(outcomes, [...Array(7).fill('changed-meanwhile'), 'ok']);
    const saved = firstScenario(await prepare(db, (ctx) => adviceAgain(ctx, advice.id)));
    assert.deepEqual([saved.version, saved.lines.length], [version + 1, lines.length]);
  }));

test('ten scenarios at once never make more than six', () =>
  committed(async (db) => {
    const advice = await prepare(db, anAdvice);
    const copyOf = firstScenario(advice).id;
    const outcomes = await atOnce(db, 10, (ctx, index) =>
      addScenario(ctx, { adviceId: advice.id, name: `Scenario ${index}`, copyOf }),
    );
    assert.equal(outcomes.filter((outcome) => outcome === 'ok').length, 5);
    assert.equal((await prepare(db, (ctx) => adviceAgain(ctx, advice.id))).scenarios.length, 6);
  }));
