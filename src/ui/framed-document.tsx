import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import { asset } from './assets.ts';

type FramedProps = PropsWithChildren<{ title: string; language: Language }>;

/** A document to stand in a page of another site: nothing of the house around it, no script, and links lead out of the frame. */
export const FramedDocument = ({ title, language, children }: FramedProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language} dir={LANGUAGES[language].direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_top" />
        <link rel="stylesheet" href={asset('site.css')} />
        <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      </head>
      <body class="framed">{children}</body>
    </html>
  </>
);
