import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decideAnswers, type Question } from './questions.ts';

const question = (given: Partial<Question>): Question => ({
  ...{
    id: 'q',
    label: 'Wat eet je niet?',
    kind: 'text',
    choices: [],
    per: 'registration',
    isShownAtDoor: false,
    isRequired: true,
  },
  ...given,
});
const say = (answer: string, person = 0) => ({ questionId: 'q', person, answer });

for (const [what, asked, given, persons, kept, isComplete] of [
  ['a text', {}, [say(' geen noten ')], 1, ['geen noten'], true],
  ['nothing where something is required', {}, [], 1, [], false],
  ['only spaces', {}, [say('   ')], 1, [], false],
  ['nothing where nothing is required', { isRequired: false }, [], 1, [], true],
  ['a text of ten million letters', { isRequired: false }, [say('x'.repeat(10_000_000))], 1, [], false],
  ['one of the choices', { kind: 'choice', choices: ['S', 'M'] }, [say('M')], 1, ['M'], true],
  ['none of the choices', { kind: 'choice', choices: ['S', 'M'] }, [say('XL')], 1, [], false],
  ['a number', { kind: 'number' }, [say('12')], 1, ['12'], true],
  ['no number', { kind: 'number' }, [say('twaalf')], 1, [], false],
  ['no', { kind: 'yes-no' }, [say('no')], 1, ['no'], true],
  ['something else than yes or no', { kind: 'yes-no' }, [say('misschien')], 1, [], false],
  ['each person', { per: 'person' }, [say('a', 1), say('b', 2)], 2, ['a', 'b'], true],
  ['one of two persons', { per: 'person' }, [say('a', 1)], 2, ['a'], false],
  ['a person who does not come', { per: 'person' }, [say('a', 1), say('b', 7)], 1, ['a'], true],
] as const) {
  test(`an answer: ${what}`, () => {
    const { answers, unanswered } = decideAnswers([question(asked)], given, persons);
    assert.deepEqual(
      answers.map(({ answer }) => answer),
      kept,
    );
    assert.equal(unanswered.length === 0, isComplete);
  });
}

test('an answer to a question that nobody asked is not kept', () => {
  assert.deepEqual(decideAnswers([], [say('x')], 1), { answers: [], unanswered: [] });
});
