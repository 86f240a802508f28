import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Paragraph, paragraphsOf, referencesIn } from './report-text.ts';

const cases: [what: string, text: string, paragraphs: Paragraph[]][] = [
  ['nothing is no paragraph', ' \n\n ', []],
  [
    'a figure stands between the words',
    'Er zijn {members-total} leden.',
    [{ kind: 'paragraph', parts: ['Er zijn ', { figureId: 'members-total' }, ' leden.'] }],
  ],
  [
    'a figure of another year says so',
    '{members-total@2023}',
    [{ kind: 'paragraph', parts: [{ figureId: 'members-total', year: 2023 }] }],
  ],
  [
    'any other brace is a brace',
    'Een {Accolade}, een { en {members-total@23}',
    [{ kind: 'paragraph', parts: ['Een {Accolade}, een { en {members-total@23}'] }],
  ],
  [
    'an empty line parts paragraphs, a line break does not',
    'Eén\r\nregel.\r\n\r\n\r\nTwee.',
    [
      { kind: 'paragraph', parts: ['Eén', ' ', 'regel.'] },
      { kind: 'paragraph', parts: ['Twee.'] },
    ],
  ],
  [
    'lines with a hyphen are a list, below what introduces them',
    'We doen:\n- lezen met {boekstart-activities} groepen\n- leren\nEn meer.',
    [
      { kind: 'paragraph', parts: ['We doen:'] },
      { kind: 'list', items: [['lezen met ', { figureId: 'boekstart-activities' }, ' groepen'], ['leren']] },
      { kind: 'paragraph', parts: ['En meer.'] },
    ],
  ],
];
for (const [what, text, paragraphs] of cases) test(what, () => assert.deepEqual(paragraphsOf(text), paragraphs));

test('the figures of a text are found in order, each time that they stand there', () => {
  const text = '{members-total} van {population@2023}, {members-total}';
  assert.deepEqual(referencesIn(text), [
    { figureId: 'members-total' },
    { figureId: 'population', year: 2023 },
    { figureId: 'members-total' },
  ]);
});
