import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modules } from '../../src/modules.ts';
import { importFaults, scatteredSql, sqlFaults } from './boundaries.ts';
import { cyclesIn } from './cycles.ts';
import { excepted } from './exceptions.ts';
import { programSources, type Source, sourcesOf } from './sources.ts';

const order = modules.map(({ name }) => name);
const tables = sourcesOf('src/kernel/db.types.ts').flatMap(({ text }) =>
  [...text.matchAll(/^ {2}"([\w.]+)": /gm)].map((found) => found[1] ?? ''),
);

const file = (path: string, text: string): Source => ({ path, text });
const importing = (from: string, target: string): Source => file(from, `import type { It } from '${target}';`);

test('a module imports the kernel, the ui, itself, and the doors of the modules to its left', () => {
  const everywhere = [...programSources(), ...sourcesOf('{demo,test}/**/*.{ts,tsx}')];
  assert.deepEqual(importFaults(everywhere, order), []);
});

for (const [what, from, target, advice] of [
  ['another module past its door', 'src/modules/people/sql.ts', '../organisation/sql.ts', /one door/],
  ['a module to the right', 'src/modules/organisation/queries.ts', '../people/index.ts', /not to the left/],
  ['the app from a module', 'src/modules/people/module.ts', '../../app.tsx', /knows kernel, ui/],
  ['a test helper from a module', 'src/modules/people/sql.ts', '../../../test/actors.ts', /knows kernel, ui/],
  ['builders of a module outside tests', 'src/modules/people/sql.ts', '../organisation/testing.ts', /one door/],
  ['a module from the kernel', 'src/kernel/mail.ts', '../modules/people/index.ts', /know no module/],
  ['a page from the kernel', 'src/kernel/mail.ts', '#ui/alert.tsx', /no pages/],
  ['a module past its door from the app', 'src/app.tsx', './modules/sign-in/session.ts', /one door/],
] as const) {
  test(`an import of ${what} is caught`, () => {
    const [fault = '', ...more] = importFaults([importing(from, target)], ['organisation', 'people']);
    assert.match(fault, advice);
    assert.deepEqual(more, []);
  });
}

test('tests may use the builders of modules, and the helpers in test/', () => {
  assert.deepEqual(
    importFaults([importing('src/house/openapi.test.ts', '../modules/people/testing.ts')], ['people']),
    [],
  );
  const from = 'src/modules/people/commands/invite-account.test.ts';
  const allowed = [
    '../../organisation/testing.ts',
    '../../organisation/index.ts',
    '../../../../test/actors.ts',
    '#kernel/days.ts',
  ];
  assert.deepEqual(
    importFaults(
      allowed.map((target) => importing(from, target)),
      ['organisation', 'people'],
    ),
    [],
  );
});

test('no file imports itself by a roundabout way, types included', () => {
  assert.deepEqual(excepted('cycles', cyclesIn(programSources())), []);
  const planted = [importing('src/a.ts', './b.ts'), importing('src/b.ts', './c.ts'), importing('src/c.ts', './a.ts')];
  assert.deepEqual(cyclesIn(planted), ['src/a.ts -> src/b.ts -> src/c.ts -> src/a.ts']);
});

test('SQL of a module names its own schema only', () => {
  assert.ok(tables.includes('organisation.yearlyFacts'), 'the tables are read from db.types.ts');
  assert.deepEqual(excepted('foreignSql', sqlFaults(programSources(), tables)), []);
});

for (const [how, text] of [
  ['a Kysely table', "tx.selectFrom('organisation.branches as branch')"],
  ['a Kysely column', ".innerJoin('people.sessions', 'organisation.branches.id', 'people.sessions.branchId')"],
  ['an sql template', 'sql<Row>`select 1 from people.accounts join organisation.branches on $' + '{people.id} = id`'],
] as const) {
  test(`the schema of another module is caught in ${how}`, () => {
    const found = sqlFaults(
      [file('src/modules/people/sql.ts', `\n${text};`)],
      ['organisation.branches', 'people.accounts', 'people.sessions'],
    );
    assert.deepEqual(found, [
      "src/modules/people/sql.ts: SQL touches organisation.branches; ask that module's index.ts, or read its view organisation.pub_*",
    ]);
  });
}

test('published views, audit actions and the properties of an object are no breach', () => {
  const text =
    "selectFrom('organisation.pub_branches'); audit(ctx, 'organisation.facts-entered'); organisation.branches";
  assert.deepEqual(
    sqlFaults([file('src/modules/people/sql.ts', text)], ['organisation.branches', 'organisation.pubBranches']),
    [],
  );
});

test("SQL stands in the module's sql.ts", () => {
  assert.deepEqual(excepted('scatteredSql', scatteredSql(programSources())), []);
  const planted = file('src/modules/people/pages/list.tsx', "tx.selectFrom('people.accounts')");
  assert.equal(scatteredSql([planted]).length, 1);
});
