import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badlyNamed, breachesOf, RULES } from './source-rules.ts';
import { sourcesOf } from './sources.ts';

/** The files of the conventions quote every breach there is. */
const sources = sourcesOf('{src,test,scripts,demo,bench}/**/*.{ts,tsx}').filter(
  ({ path }) => !path.startsWith('test/conventions/'),
);

for (const rule of RULES) {
  test(rule.name, () => {
    const [path, text] = rule.planted;
    assert.deepEqual(breachesOf(rule, [{ path, text: `// first\n${text}\n` }]), [`${path}:2: ${rule.advice}`]);
    assert.deepEqual(breachesOf(rule, sources), []);
  });
}

test('a file is named after what it exports, in kebab-case', () => {
  assert.deepEqual(badlyNamed(sources.map(({ path }) => path)), []);
  const planted = ['src/kernel/utils.ts', 'src/ui/index.ts', 'src/ui/PageHead.tsx', 'src/modules/people/index.ts'];
  assert.deepEqual(
    badlyNamed(planted).map((fault) => fault.split(':')[0]),
    planted.slice(0, 3),
  );
});
