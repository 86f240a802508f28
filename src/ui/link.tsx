import type { PropsWithChildren } from 'hono/jsx';
import { LANGUAGES, type Language } from '#kernel/languages.ts';
import type { Target } from '#kernel/translated-page.ts';

/** Says in which language a page is, when that is not the language of the link to it. */
export const InBrackets = ({ language }: { language: Language | undefined }) =>
  language ? (
    <>
      {' '}
      <bdi lang={language}>({LANGUAGES[language].name})</bdi>
    </>
  ) : null;

/** A link to another page of the house: `<Link {...to('/vestigingen')}>`. Says so when that page is only there in Dutch. */
export const Link = ({ href, hreflang, children, ...rest }: PropsWithChildren<Target & { class?: string }>) => (
  <a href={href} hreflang={hreflang} {...rest}>
    {children}
    <InBrackets language={hreflang} />
  </a>
);
