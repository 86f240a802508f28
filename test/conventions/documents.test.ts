import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '#kernel/root.ts';
import { commandFaults, decisionFaults, documentFaults, doubleTerms, settingFaults } from './documents.ts';
import { type Source, sourcesOf } from './sources.ts';

const text = (file: string): string => sourcesOf(file)[0]?.text ?? '';
const document = (file: string, written: string): Source => ({ path: file, text: written });

test('documents are short, and what they point at is there', () => {
  const documents = sourcesOf('*.md', 'docs/**/*.md');
  assert.ok(documents.length > 5);
  assert.deepEqual(
    documentFaults(documents, (file) => existsSync(path.join(root, file))),
    [],
  );
});

test('the commands that a document tells to type are there', () => {
  const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
  assert.deepEqual(commandFaults(sourcesOf('*.md', 'docs/**/*.md'), Object.keys(scripts)), []);
  assert.deepEqual(commandFaults([document('README.md', 'Type `npm run fly` and `npm run dev`.')], ['dev']), [
    'README.md: package.json has no script for «npm run fly»',
  ]);
});

test('a document that is too long or points nowhere is caught', () => {
  const long = document('docs/decisions/0001-a.md', 'x\n'.repeat(61));
  const dead = document(
    'docs/ARCHITECTURE.md',
    'See [words](glossary.md#a), [more](https://example.org) and `src/kernel/gone.ts`.',
  );
  assert.deepEqual(
    documentFaults([long, dead], (file) => file === 'docs/glossary.md'),
    [
      'docs/decisions/0001-a.md: 61 lines, 60 at most; say less, or say it elsewhere',
      'docs/ARCHITECTURE.md: src/kernel/gone.ts is not there',
    ],
  );
});

test('decisions are numbered and say date, status, context, decision and consequences', () => {
  assert.deepEqual(decisionFaults(sourcesOf('docs/decisions/*.md')), []);
  assert.deepEqual(
    decisionFaults([
      document('docs/decisions/0002-a.md', '# 1. A\nDate: 2026-11-22. Status: accepted.\n## Context\n## Decision'),
    ]),
    ['docs/decisions/0002-a.md: the next number is 0001', 'docs/decisions/0002-a.md: lacks «## Consequences»'],
  );
});

test('the table of settings is that of the program', () => {
  assert.deepEqual(settingFaults(text('docs/running.md'), text('src/kernel/config.ts')), []);
  assert.deepEqual(settingFaults('| `PORT` | 1 | x |\n| `GONE` | 1 | x |', '  PORT: number(1),\n  HOST: text,'), [
    'docs/running.md: tell what HOST does',
    'docs/running.md: kernel/config.ts knows no GONE',
  ]);
});

test('the glossary explains each word once', () => {
  assert.deepEqual(doubleTerms(text('docs/glossary.md')), []);
  assert.deepEqual(doubleTerms('| order, grant | x |\n| grant | y |'), [
    'docs/glossary.md: «grant» is explained twice',
  ]);
});
