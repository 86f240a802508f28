import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableIn } from '../../../test/table-in.ts';
import { type Counts, markResult, scoreResult, statementResult } from './results.ts';

const counts = (times: Record<number, number>): Counts =>
  new Map(Object.entries(times).map(([value, count]) => [Number(value), count]));

describe('a statement', () => {
  for (const [given, n, unsure, agree] of [
    [{}, 0, 0, undefined],
    [{ 5: 9 }, 9, 0, undefined],
    [{ 5: 9, 0: 5 }, 9, 5, undefined],
    [{ 5: 9, 1: 1 }, 10, 0, 90],
    [{ 0: 3, 2: 1, 3: 2, 4: 5, 5: 4 }, 12, 3, 75],
  ] as const)
    it(`with ${JSON.stringify(given)} has ${agree ?? 'too few answers'}`, () => {
      const result = statementResult('knowledge', counts(given));
      assert.deepEqual([result.n, result.unsure, result.shares?.agree], [n, unsure, agree]);
    });
  it('says how many chose each of the five', () => {
    assert.deepEqual(statementResult('knowledge', counts({ 1: 1, 4: 5, 5: 4 })).shares?.levels, [10, 0, 0, 50, 40]);
  });
});

describe('a mark', () => {
  for (const [given, mean] of [
    [{ 8: 9 }, undefined],
    [{ 8: 5, 7: 5 }, 7.5],
    [{ 10: 1, 7: 10 }, 7.3],
  ] as const)
    it(`with ${JSON.stringify(given)} is ${mean ?? 'not known'}`, () =>
      assert.equal(markResult(counts(given)).mean, mean));
});

describe('the score', () => {
  const rows = tableIn('survey-results.md', 'Score, worked out');
  for (const [promoters, others, detractors, score, from, until] of rows)
    it(`of ${promoters}, ${others} and ${detractors} is ${score}`, () => {
      const given = counts({ 9: Number(promoters), 8: Number(others), 3: Number(detractors) });
      const known =
        score === 'too few' ? undefined : { score: Number(score), from: Number(from), until: Number(until) };
      assert.deepEqual(scoreResult(given).score, known);
    });
  it('counts a 0 as an answer, and knows where promoters and detractors end', () => {
    assert.equal(scoreResult(counts({ 10: 15, 7: 15 })).score?.score, 50);
    assert.equal(scoreResult(counts({ 0: 15, 6: 15 })).score?.score, -100);
  });
});
