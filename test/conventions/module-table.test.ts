import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../../src/modules.ts';
import { doorFaults, tableFaults } from './module-table.ts';
import { programSources, sourcesOf } from './sources.ts';

const order = modules.map(({ name }) => name);
const everything = () => [...programSources(), ...sourcesOf('db/migrations/*.sql')];
const planted = [
  { path: 'src/modules/quotes/sql.ts', text: "import { a } from '../advice/index.ts';" },
  { path: 'db/migrations/0002_advice.sql', text: '-- Advices.\ncreate schema advice;' },
  { path: 'db/migrations/0003_quotes.sql', text: 'create schema quotes;' },
];
const row = (name: string, schema: string, uses: string) => `| \`${name}\` | What it does. | \`${schema}\` | ${uses} |`;

test('the table of modules in docs/modules.md equals the imports found', () => {
  const [text = { text: '' }] = sourcesOf('docs/modules.md');
  assert.deepEqual(tableFaults(text.text, everything(), order), []);
});

test('the head of each index.ts names its schema and the modules it uses', () => {
  const doors = sourcesOf('src/modules/*/index.ts').filter(({ path }) => order.includes(path.split('/')[2] ?? ''));
  assert.deepEqual(doorFaults(doors, everything(), order), []);
});

for (const [what, rows, fault] of [
  [
    'a module that is missing',
    [row('advice', 'advice', '–')],
    /the table lists advice; src\/modules\.ts has advice, quotes/,
  ],
  [
    'a use that is not there',
    [row('advice', 'advice', 'quotes'), row('quotes', 'quotes', 'advice')],
    /advice uses – by its imports, the table says quotes/,
  ],
  [
    'a use that is left out',
    [row('advice', 'advice', '–'), row('quotes', 'quotes', '–')],
    /quotes uses advice by its imports/,
  ],
  [
    'another schema',
    [row('advice', 'advices', '–'), row('quotes', 'quotes', 'advice')],
    /advice owns advice, not advices/,
  ],
  [
    'a schema that is left out',
    [row('advice', 'advice', '–').replace('`advice` | –', '– | –'), row('quotes', 'quotes', 'advice')],
    /advice owns advice, not –/,
  ],
] as const) {
  test(`${what} in the table is caught`, () => {
    const faults = tableFaults(rows.join('\n'), planted, ['advice', 'quotes']);
    assert.match(faults.join('\n'), fault);
    assert.equal(faults.length, 1);
  });
}

test('a module that keeps nothing owns no schema, in the table and at its door', () => {
  const order = ['words'];
  assert.deepEqual(tableFaults('| `words` | What it does. | – | – |', planted, order), []);
  assert.deepEqual(tableFaults(row('words', 'words', '–'), planted, order), [
    'docs/modules.md: words owns –, not words',
  ]);
  const door = { path: 'src/modules/words/index.ts', text: '// Words.\n// Owns no schema. Uses no other module.' };
  assert.deepEqual(doorFaults([door], planted, order), []);
});

test('a door that says something else than the code is caught', () => {
  const door = (text: string) =>
    doorFaults([{ path: 'src/modules/quotes/index.ts', text }], planted, ['advice', 'quotes']);
  assert.deepEqual(door('// Offers.\n// Owns schema quotes. Uses advice.\nexport {};'), []);
  assert.match(
    door('// Offers.\n// Owns schema quotes. Uses no other module.')[0] ?? '',
    /«Owns schema quotes\. Uses advice\.»/,
  );
});
