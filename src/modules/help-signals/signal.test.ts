import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay, type Day } from '#kernel/days.ts';
import { type Decision, signalOf, weeksOf } from './signal.ts';

const day = asDay('2026-11-22');
const rule = { courseId: 'c', topics: ['digid-app', 'digid-kwijt'], questions: 12, days: 31, version: 1 };
const asked = (on: string, questions: number, topicId = 'digid-app') => ({
  pointId: 'p',
  topicId,
  day: asDay(on),
  questions,
});
const decided = (at: string, returnsOn: Day | null = null): Decision => ({
  ...{ id: 'd', pointId: 'p', courseId: 'c', decidedAt: new Date(at), returnsOn, isVoid: false },
  ...(returnsOn ? { groupId: null, reason: 'De computerclub doet het' } : { groupId: 'g', reason: '' }),
});

for (const [what, given, decision, expected] of [
  ['twelve in the window', [asked('2026-10-23', 5), asked('2026-11-22', 7)], undefined, [true, 12]],
  [
    'two topics of the course together',
    [asked('2026-11-01', 6), asked('2026-11-02', 6, 'digid-kwijt')],
    undefined,
    [true, 12],
  ],
  ['eleven', [asked('2026-11-20', 11)], undefined, [false, 11]],
  ['one of them a day too long ago', [asked('2026-10-22', 1), asked('2026-11-20', 11)], undefined, [false, 11]],
  ['one of them of another topic', [asked('2026-11-20', 11), asked('2026-11-20', 1, 'zorg')], undefined, [false, 11]],
  ['one of them tomorrow by a wrong clock', [asked('2026-11-20', 11), asked('2026-11-23', 1)], undefined, [false, 11]],
  ['twelve before a group answered it', [asked('2026-11-10', 12)], decided('2026-11-10T15:00:00Z'), [false, 0]],
  ['twelve anew since a group', [asked('2026-11-11', 12)], decided('2026-11-10T15:00:00Z'), [true, 12]],
  [
    'a decision after midnight on the clock of the library, and twelve on that day',
    [asked('2026-11-10', 12)],
    decided('2026-11-09T23:30:00Z'),
    [false, 0],
  ],
  [
    'twelve anew, put aside for longer',
    [asked('2026-11-11', 12)],
    decided('2026-11-10T15:00:00Z', asDay('2026-11-23')),
    [false, 12],
  ],
  ['twelve anew, back today', [asked('2026-11-11', 12)], decided('2026-11-10T15:00:00Z', day), [true, 12]],
  ['a decision from before the window', [asked('2026-10-23', 12)], decided('2026-01-10T15:00:00Z'), [true, 12]],
] as const)
  test(`${what}: ${expected[0] ? 'somebody must decide' : 'nothing to decide'}`, () => {
    const { isOpen, questions } = signalOf({ rule, asked: given, decision, day });
    assert.deepEqual([isOpen, questions], expected);
  });

test('weeks end today and reach back over the whole window', () => {
  const weeks = weeksOf(rule, day);
  assert.deepEqual(
    [weeks.length, weeks[0], weeks.at(-1)],
    [5, { from: '2026-10-19', to: '2026-10-25' }, { from: '2026-11-16', to: '2026-11-22' }],
  );
});
