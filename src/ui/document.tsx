import { raw } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { asset } from './assets.ts';

export type DocumentProps = PropsWithChildren<{
  title: string;
  organisation: string;
  side: 'public' | 'staff' | 'partner' | 'minimal';
  head?: Child;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}>;

/** The two fonts that every Dutch page needs; the rest of the alphabet loads only where it is used. */
const preloaded = ['source-sans-3-latin-wght-normal.woff2', 'literata-latin-wght-normal.woff2'];

/** The whole HTML document. Holds the skip link and the one place where the core script announces what changed. */
export const Document = ({ title, organisation, side, head, lang = 'nl', dir = 'ltr', children }: DocumentProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${organisation}`}</title>
        <meta name="color-scheme" content="light dark" />
        {preloaded.map((font) => (
          <link rel="preload" href={asset(font)} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
        <script type="module" src={asset('core.js')} defer />
        {head}
      </head>
      <body class={side}>
        <a class="skip-link" href="#inhoud">
          Naar de inhoud
        </a>
        {children}
        <p class="visually-hidden" role="status" id="status" />
      </body>
    </html>
  </>
);
