import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { visitor } from '#kernel/access.ts';
import { type InLanguages, languages, pathIn, plural } from '#kernel/languages.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';
import { appHandlers } from './app-routes.ts';
import { languageFaults } from './page-languages.ts';

const hasPage = (path: string): boolean => ['/agenda', '/en/agenda', '/aanbod', '/inloggen'].includes(path);
const faultsOf = (body: string, lang = 'en'): string[] =>
  languageFaults(parse(`<html lang="${lang}"><body>${body}</body></html>`), hasPage);

for (const [name, body, advice] of [
  ['a link that loses the language', '<a href="/agenda?dag=1">Agenda</a>', /\/agenda is there in en too/],
  ['the same link that claims to be Dutch only', '<a href="/agenda" hreflang="nl">Agenda</a>', /there in en too/],
  [
    'a link to what is only there in Dutch, unsaid',
    '<a href="/aanbod">Services</a>',
    /<Link \{\.\.\.to\('\/aanbod'\)\}>/,
  ],
  ['a form that loses the language', '<form action="/agenda"></form>', /\/agenda is there in en too/],
  ['a word of the house in Dutch', '<button>Toon</button>', /«Toon» is Dutch/],
  ['a Dutch word that is only heard', '<nav aria-label="Hoofdmenu"></nav>', /«Hoofdmenu» is Dutch/],
] as const) {
  test(`${name} is caught`, () => assert.match(faultsOf(body)[0] ?? '', advice));
}

test('links that keep the language or say that they do not, the choice of languages, and Dutch marked as such are fine', () => {
  const fine = [
    '<a href="/en/agenda">Agenda</a><a href="#inhoud">Skip</a><a href="/aanbod" hreflang="nl">Services</a>',
    '<details class="language-picker"><a href="/agenda" hreflang="nl">Nederlands</a></details>',
    '<p lang="nl">Toon</p><form method="post" action="/uitloggen"></form>',
  ];
  assert.deepEqual(faultsOf(fine.join('')), []);
  assert.deepEqual(faultsOf('<a href="/agenda">Toon</a>', 'nl'), []);
});

test('a text or a form of the plural that is missing does not compile', () => {
  const nl = { title: 'Agenda', found: (count: number): string => `${count} gevonden` };
  // @ts-expect-error English lacks the number that was found.
  const withoutText = { nl, en: { title: 'Agenda' } } satisfies InLanguages<typeof nl>;
  // @ts-expect-error English has a text that the page does not know.
  const withMore = { nl, en: { ...nl, subtitle: 'What is on' } } satisfies InLanguages<typeof nl>;
  // @ts-expect-error Arabic has six forms of the plural.
  const withoutForms = () => plural('ar', 2, { one: 'كتاب', other: 'كتب' });
  assert.ok(withoutText && withMore && withoutForms);
});

test('an address with a prefix has the same page in Dutch, with the same access', () => {
  const handlers = appHandlers().filter(({ knock }) => knock !== undefined);
  const knocks = new Map(handlers.map(({ method, path, knock }) => [`${method} ${path}`, knock]));
  const strays = languages
    .filter((language) => language !== 'nl')
    .flatMap((language) =>
      handlers
        .filter(({ path }) => path.startsWith(`${pathIn(language, '/')}/`))
        .map((handler) => ({ handler, language })),
    )
    .filter(
      ({ handler: { method, path, knock }, language }) =>
        knocks.get(`${method} ${path.slice(pathIn(language, '/').length)}`) !== knock,
    );
  assert.deepEqual(strays, []);
});

test('the home page and an address without a page answer in the language of their prefix', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor);
    for (const language of languages) {
      const home = await browser.get(pathIn(language, '/'));
      assert.equal(home.status, 200);
      const lost = await browser.get(pathIn(language, '/bestaat-niet'));
      assert.equal(lost.status, 404);
      for (const { html } of [home, lost]) assert.equal(html.querySelector('html')?.getAttribute('lang'), language);
    }
  }));
