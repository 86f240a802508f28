import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Source, sourcesOf } from './sources.ts';

/** Classes that two style sheets give a look of their own: the one that is read last spoils the pages of the other. */
function styledTwice(sheets: readonly Source[]): string[] {
  const styled = sheets.flatMap(({ path, text }) =>
    [...new Set([...text.matchAll(/^\.([\w-]+) \{/gm)].map(([, name = '']) => name))].map((name) => ({ name, path })),
  );
  return [...Map.groupBy(styled, ({ name }) => name)]
    .filter(([, places]) => places.length > 1)
    .map(([name, places]) => `.${name}: ${places.map(({ path }) => path).join(', ')}`);
}

test('a class has its look from one style sheet', () => {
  assert.deepEqual(styledTwice(sourcesOf('src/ui/styles/*.css')), []);
  const planted = ['board', 'agenda'].map((name) => ({ path: `${name}.css`, text: 'a {}\n.chip { color: red; }\n' }));
  assert.deepEqual(styledTwice(planted), ['.chip: board.css, agenda.css']);
});
