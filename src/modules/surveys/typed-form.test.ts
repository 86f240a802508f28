import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersInLine, exampleLine } from './typed-form.ts';

const VERSION = { id: '', questionnaireId: '', name: '', number: 1, texts: { nl: {} as never } };
const all = { ...VERSION, asksMark: true, asksRecommendation: true };
const bare = { ...VERSION, asksMark: false, asksRecommendation: false };
const four = { knowledge: 5, confidence: 4, awareness: 0 };

describe('the circles of a sheet, typed in a line', () => {
  for (const [line, version, answers] of [
    ['54-0 8 9', all, { ...four, mark: 8, recommendation: 9 }],
    ['5 4 - 0 10 0', all, { ...four, mark: 10, recommendation: 0 }],
    ['54-0', all, four],
    ['54-0 - 9', all, { ...four, recommendation: 9 }],
    ['54-08', { ...all, asksRecommendation: false }, { ...four, mark: 8 }],
    ['54-0', bare, four],
    ['---- 7', all, { mark: 7 }],
    ['54-0 8', bare, undefined],
    ['54-', all, undefined],
    ['5460', all, undefined],
    ['54-0 11', all, undefined],
    ['54-0 0', all, undefined],
    ['54-0 8 9 1', all, undefined],
    ['', all, undefined],
  ] as const)
    it(`«${line}» is ${JSON.stringify(answers)}`, () => assert.deepEqual(answersInLine(line, version), answers));

  it('has an example that is one', () => {
    assert.deepEqual(answersInLine(exampleLine(all), all), { ...four, mark: 8, recommendation: 9 });
    assert.deepEqual(answersInLine(exampleLine(bare), bare), four);
  });
});
