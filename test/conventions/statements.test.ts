import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from '#kernel/root.ts';
import { modules } from '../../src/modules.ts';
import { moduleOf, programSources, sourcesOf } from './sources.ts';
import { statementsOf, untestedStatements, unusedStatements } from './statements.ts';

const names = modules.map(({ name }) => name);
const sources = programSources().filter(({ path: file }) => names.includes(moduleOf(file) ?? ''));

// Counting starts as this file is loaded, which is before the first test of the run; the tests below src/ run before
// those below test/. So it proves that every statement has run for a test of its own module or a module to the right.
const counter = new Session();
counter.connect();
await counter.post('Profiler.enable');
await counter.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

async function functionsThatRan(): Promise<Set<string>> {
  const { result } = await counter.post('Profiler.takePreciseCoverage');
  const folder = `${pathToFileURL(root).href}/`;
  const ran = result.flatMap(({ url, functions }) =>
    functions
      .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
      .map(({ functionName }) => `${url.replace(folder, '')} ${functionName}`),
  );
  return new Set(ran);
}

const wholeRun = sourcesOf('src/**/*.test.ts').every((file) =>
  process.argv.some((named) => path.relative(root, path.resolve(named)) === file.path),
);

test('every statement is run by a test', { skip: wholeRun ? false : 'only when all tests run' }, async () => {
  assert.deepEqual(untestedStatements(statementsOf(sources), await functionsThatRan()), []);
});

test('every statement is used', () => {
  assert.deepEqual(unusedStatements(sources), []);
});

test('a statement that nothing uses, or that no test runs, is caught', () => {
  const planted = [
    {
      path: 'src/modules/x/sql.ts',
      text: 'export const findA = (tx) => 1;\nexport async function listB() {}\nexport const LIMIT = 3;',
    },
    { path: 'src/modules/x/queries.ts', text: 'findA(tx)' },
    { path: 'src/modules/x/queries.test.ts', text: 'listB(tx)' },
  ];
  assert.deepEqual(unusedStatements(planted), ['src/modules/x/sql.ts listB: nothing uses it; take it out']);
  const ran = new Set(['src/modules/x/sql.ts findA']);
  assert.match(
    untestedStatements(statementsOf(planted), ran).join(),
    /^src\/modules\/x\/sql\.ts listB: no test runs it/,
  );
});

test('the engine tells what ran', async () => {
  functionsThatRan.toString();
  const ran = await functionsThatRan();
  assert.ok(ran.has('test/conventions/statements.test.ts functionsThatRan'));
  assert.ok(!ran.has('test/conventions/statements.test.ts neverRan'));
});
