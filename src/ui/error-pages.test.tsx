import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { LANGUAGES, languages } from '#kernel/languages.ts';
import { languageFaults } from '../../test/conventions/page-languages.ts';
import { ExpiredFormPage, FailurePage, ForbiddenPage, NotFoundPage } from './error-pages.tsx';

for (const language of languages) {
  test(`what goes wrong is told in ${LANGUAGES[language].name}, from the first word to the last`, () => {
    const house = { organisation: 'Biblionet Drenthe', language };
    const failure = <FailurePage {...house} requestId="42" />;
    const pages = [<NotFoundPage {...house} />, <ForbiddenPage {...house} />, <ExpiredFormPage {...house} />, failure];
    for (const page of pages) {
      const html = parse(String(page));
      assert.equal(html.querySelector('html')?.getAttribute('lang'), language);
      assert.equal(html.querySelector('html')?.getAttribute('dir'), LANGUAGES[language].direction);
      assert.deepEqual(
        languageFaults(html, (path) => path === LANGUAGES[language].prefix),
        [],
      );
    }
    assert.match(String(failure), /<code>42<\/code>/);
  });
}
