import { LANGUAGES, type Language, languages } from '#kernel/languages.ts';
import { Icon } from './icon.tsx';
import { shellTexts } from './texts/shell-texts.ts';

/** The same page in each language that it has, as paths with their parameters. */
export type SamePage = readonly { readonly language: Language; readonly href: string }[];

/** Tells search engines which addresses are the same page in another language. Source: Google Search Central, hreflang. */
export const LanguageHead = ({ pages, own, base }: { pages: SamePage; own: string; base: string }) => (
  <>
    <link rel="canonical" href={base + own} />
    {pages.map(({ language, href }) => (
      <>
        <link rel="alternate" hreflang={language} href={base + href} />
        {language === 'nl' && <link rel="alternate" hreflang="x-default" href={base + href} />}
      </>
    ))}
  </>
);

/** Leads to the same page in another language, each by its own name. Opens without JavaScript. */
export const LanguagePicker = ({ pages, language }: { pages: SamePage; language: Language }) => (
  <details class="language-picker">
    <summary>
      <Icon name="language" />
      <span class="visually-hidden">{shellTexts[language].language}: </span>
      {LANGUAGES[language].name}
      <Icon name="chevron-down" />
    </summary>
    <nav aria-label={shellTexts[language].language}>
      <ul>
        {pages.map((page) => (
          <li>
            <a
              href={page.href}
              hreflang={page.language}
              lang={page.language}
              aria-current={page.language === language ? 'page' : undefined}
            >
              {LANGUAGES[page.language].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </details>
);

/** One line for who would rather read another language, in that language. A courtesy: nobody is sent anywhere. */
export const LanguageHint = ({ pages, preferred }: { pages: SamePage; preferred: Language | undefined }) => {
  const page = pages.find(({ language }) => language === preferred);
  if (!page) return null;
  const t = shellTexts[page.language];
  return (
    <aside class="language-hint" lang={page.language} dir={LANGUAGES[page.language].direction} aria-label={t.language}>
      <a class="wrap" href={page.href} hreflang={page.language}>
        {t.alsoHere}
      </a>
    </aside>
  );
};

/**
 * The first of our languages that a browser asks for, when it does not ask for this one at all. Browsers name the dearest
 * first, and ask for Dutch when they mean simple Dutch too.
 */
export function preferredLanguage(acceptLanguage: string | undefined, shown: Language): Language | undefined {
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.includes(shown.slice(0, 2)) ? undefined : languages.find((language) => language === asked.find(isOurs));
}

const isOurs = (tag: string): boolean => languages.some((language) => language === tag);
