import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { LANGUAGES, type Language, perLanguage } from '#kernel/languages.ts';
import { asset } from './assets.ts';
import { shellTexts } from './texts/shell-texts.ts';

export type DocumentProps = PropsWithChildren<{
  title: string;
  organisation: string;
  side: 'public' | 'staff' | 'partner' | 'minimal';
  head?: Child;
  language?: Language;
}>;

/**
 * The fonts that every page needs; the rest of the alphabet loads only where it is used. A script without letters in
 * ours takes those of the system, for its headings too; a page on its own asks for the display font once it has headings in it.
 */
const preloadedFor = (language: Language, side: DocumentProps['side']): string[] =>
  side !== 'minimal' && OUR_SCRIPTS.includes(scriptOf(language) ?? '')
    ? ['source-sans-3-latin-wght-normal.woff2', 'literata-latin-wght-normal.woff2']
    : ['source-sans-3-latin-wght-normal.woff2'];

/** The scripts of our fonts, by ISO 15924. */
const OUR_SCRIPTS = ['Latn', 'Cyrl'];

const scriptOf = perLanguage((locale) => new Intl.Locale(locale).maximize().script);

/** The whole HTML document. Holds the skip link and the one place where the core script announces what changed. */
export const Document = ({ title, organisation, side, head, language = 'nl', children }: DocumentProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language} dir={LANGUAGES[language].direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${organisation}`}</title>
        <meta name="color-scheme" content="light dark" />
        {preloadedFor(language, side).map((font) => (
          <link rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
        <script type="module" src={asset('core.js')} defer />
        {head}
      </head>
      <body class={side} data-yes={shellTexts[language].yes} data-no={shellTexts[language].no}>
        <a class="skip-link" href="#inhoud">
          {shellTexts[language].skip}
        </a>
        {children}
        <p class="visually-hidden" role="status" id="status" />
      </body>
    </html>
  </>
);
