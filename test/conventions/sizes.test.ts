import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excepted } from './exceptions.ts';
import { oversized } from './sizes.ts';
import { sourcesOf } from './sources.ts';

const lines = (count: number, line = '  work();'): string => Array.from({ length: count }, () => line).join('\n');
const faultsOf = (path: string, text: string): string[] => oversized([{ path, text }]);

test('files, functions and modules keep the size in which they can be read', () => {
  const sources = sourcesOf('{src,test,scripts,demo,bench}/**/*.{ts,tsx}').filter(
    ({ path }) => path !== 'src/kernel/db.types.ts',
  );
  assert.deepEqual(excepted('sizes', oversized(sources)), []);
});

for (const [what, path, text, fault] of [
  [
    'a long file',
    'src/kernel/long.ts',
    lines(301, '// x'),
    'src/kernel/long.ts: 301 lines, 300 at most; split it by noun',
  ],
  [
    'a long function',
    'src/kernel/a.ts',
    `function draw(): void {\n${lines(49)}\n}`,
    'src/kernel/a.ts draw: 51 lines, 50 at most; give a part of it a name',
  ],
  [
    'a long arrow',
    'src/kernel/a.ts',
    `export const draw = async (c: C): Promise<void> => {\n${lines(49)}\n};`,
    'src/kernel/a.ts draw: 51 lines, 50 at most; give a part of it a name',
  ],
  [
    'a long component',
    'src/ui/a.tsx',
    `const Page = () => (\n${lines(79)}\n);`,
    'src/ui/a.tsx Page: 81 lines, 80 at most; give a part of it a name',
  ],
  [
    'a fourth parameter',
    'src/ui/a.ts',
    'function a<T extends () => void>(b: T, { c, d }: E, f: Map<G, H>, g = 1): void {}',
    'src/ui/a.ts a, parameters: 4 given, 3 at most; take (ctx, input)',
  ],
  [
    'a second command',
    'src/modules/x/commands/do.ts',
    'export async function a() {}\nexport const b = (c) => 1;',
    'src/modules/x/commands/do.ts, functions: 2 exported, 1 at most; one command per file',
  ],
  [
    'a wide door',
    'src/modules/x/index.ts',
    `export { ${Array.from({ length: 16 }, (_, i) => `a${i}`).join(', ')} } from './b.ts';`,
    'src/modules/x/index.ts, door: 16 exports, 15 at most; ask whether these are two modules',
  ],
  [
    'a door without a list',
    'src/modules/x/index.ts',
    "export type * from './b.ts';",
    'src/modules/x/index.ts, door: opens a whole file; say by name what others may use',
  ],
] as const) {
  test(`${what} is caught`, () => assert.deepEqual(faultsOf(path, text), [fault]));
}

test('a type behind a door counts once', () => {
  const text = `export type { A } from './a.ts';\nexport { ${Array.from({ length: 14 }, (_, i) => `a${i}`).join(', ')} } from './b.ts';`;
  assert.deepEqual(faultsOf('src/modules/x/index.ts', text), []);
});

test('a module that has grown past its size is caught', () => {
  const files = Array.from({ length: 9 }, (_, index) => ({
    path: `src/modules/x/part-${index}.ts`,
    text: lines(280, '// x'),
  }));
  assert.deepEqual(oversized(files), ['src/modules/x: 2520 lines, 2500 at most; split it by noun']);
});

test('texts in several languages may be longer, and do not count for their module', () => {
  const texts = `${lines(590, '// x')}\nexport const xTexts = { nl } satisfies InLanguages<typeof nl>;`;
  const files = Array.from({ length: 9 }, (_, index) => ({
    path: `src/modules/x/part-${index}-texts.ts`,
    text: texts,
  }));
  assert.deepEqual(oversized(files), []);
  assert.match(faultsOf('src/modules/x/a-texts.ts', `${lines(600)}\n${texts}`)[0] ?? '', /600 at most/);
  assert.match(faultsOf('src/modules/x/a-texts.ts', lines(301))[0] ?? '', /300 at most/);
});

test('what is well within its size is no fault, nor is a table of data or a test', () => {
  assert.deepEqual(
    faultsOf(
      'src/kernel/a.ts',
      `export const NAMES = [\n${lines(80, "  'x',")}\n];\n\nfunction last(\n  a: A,\n): void {}\n`,
    ),
    [],
  );
  const types = Array.from({ length: 15 }, (_, i) => `A${i}`).join(', ');
  assert.deepEqual(faultsOf('src/modules/x/index.ts', `export type { ${types} } from './b.ts';`), []);
  assert.deepEqual(faultsOf('src/kernel/a.test.ts', `function long(): void {\n${lines(80)}\n}`), []);
});

test('an exception lets nothing grow and must go when nothing needs it', () => {
  const known = ['src/a.ts: 310 lines', 'src/b.ts: 320 lines'];
  const faults = ['src/a.ts: 311 lines, 300 at most; split it by noun'];
  assert.deepEqual(
    excepted('sizes', ['src/a.ts: 309 lines, 300 at most', 'src/b.ts: 320 lines, 300 at most'], known),
    [],
  );
  assert.deepEqual(excepted('sizes', faults, known.slice(0, 1)), faults);
  assert.match(excepted('sizes', [], known.slice(0, 1))[0] ?? '', /nothing needs «src\/a\.ts: 310 lines» any more/);
});
