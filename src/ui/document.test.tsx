import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Document } from './document.tsx';

for (const [language, fonts] of [
  ['nl', ['source-sans-3', 'literata']],
  ['uk', ['source-sans-3', 'literata']],
  ['ar', ['source-sans-3']],
  ['ti', ['source-sans-3']],
] as const) {
  test(`a page in ${language} loads ${fonts.join(' and ')} ahead`, () => {
    const html = String(<Document title="x" organisation="x" side="public" language={language} />);
    const loaded = [...html.matchAll(/rel="preload" href="\/assets\/(.+?)-latin/g)].map(([, font]) => font);
    assert.deepEqual(loaded, fonts);
  });
}

test('a page on its own loads the display font only once it has headings in it', () => {
  const html = String(<Document title="x" organisation="x" side="minimal" />);
  assert.deepEqual(html.match(/rel="preload"/g)?.length, 1);
});
