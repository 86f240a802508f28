import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LanguageHint, preferredLanguage } from './language-links.tsx';

for (const [asked, shown, preferred] of [
  ['ar,en;q=0.8', 'nl', 'ar'],
  ['de-DE,de;q=0.9,en;q=0.8', 'nl', 'en'],
  ['en-US,en;q=0.9,nl;q=0.8', 'nl', undefined],
  ['nl-NL', 'ar', 'nl'],
  ['nl-NL', 'nl-simple', undefined],
  ['uk-UA,uk;q=0.9,ru;q=0.8', 'nl', 'uk'],
  ['ja', 'nl', undefined],
  ['*', 'nl', undefined],
  [undefined, 'nl', undefined],
] as const) {
  test(`a browser that asks for ${asked} and sees ${shown} would rather read ${preferred ?? 'nothing else'}`, () => {
    assert.equal(preferredLanguage(asked, shown), preferred);
  });
}

test('the hint is written in the language that it offers, and silent when the page lacks that language', () => {
  const pages = [{ language: 'en', href: '/en/agenda?dag=1' }] as const;
  const hint = String(<LanguageHint pages={pages} preferred="en" />);
  assert.match(hint, /lang="en".*href="\/en\/agenda\?dag=1".*also available in English/);
  assert.equal(String(<LanguageHint pages={pages} preferred="ar" />), '');
});
