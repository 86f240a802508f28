import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOfModule } from '../../scripts/new-module.ts';
import { importFaults } from './boundaries.ts';
import { migrationFaults } from './migrations.ts';
import { doorFaults } from './module-table.ts';
import { sourcesOf } from './sources.ts';

const modules = `import type { Module } from '#kernel/module.ts';
import { people } from './modules/people/module.ts';

export const modules: readonly Module[] = [people];
`;

test('a new module stands at the right end of the house and keeps its conventions', () => {
  const files = [...filesOfModule('book-clubs', modules, ['0001_kernel.sql', '0002_people.sql'])].map(
    ([path, text]) => ({ path, text }),
  );
  const named = (path: string) => files.filter((file) => file.path === path);
  assert.equal(
    named('src/modules.ts')[0]?.text,
    `import type { Module } from '#kernel/module.ts';
import { bookClubs } from './modules/book-clubs/module.ts';
import { people } from './modules/people/module.ts';

export const modules: readonly Module[] = [people, bookClubs];
`,
  );
  assert.deepEqual(importFaults(files, ['people', 'book-clubs']), []);
  assert.deepEqual(doorFaults(named('src/modules/book-clubs/index.ts'), files, ['people', 'book-clubs']), []);
  assert.deepEqual(
    migrationFaults(
      [...kernelAndPeople, ...named('db/migrations/0003_book_clubs.sql')],
      ['kernel', 'people', 'book_clubs'],
    ),
    [],
  );
});

const kernelAndPeople = ['0001_kernel', '0002_people'].map((name) => ({ path: `db/migrations/${name}.sql`, text: '' }));

test('it is added to the list of modules as that stands now', () => {
  const [list = { text: '' }] = sourcesOf('src/modules.ts');
  const added = filesOfModule('book-clubs', list.text, []).get('src/modules.ts') ?? '';
  assert.match(added, /^import { bookClubs } from '\.\/modules\/book-clubs\/module\.ts';$/m);
  assert.match(added, /, bookClubs\];$/m);
});

for (const name of ['', 'BookClubs', 'book_clubs', '../people', 'book clubs']) {
  test(`«${name}» is refused as the name of a module`, () =>
    assert.throws(() => filesOfModule(name, modules, []), /is no module name/));
}
