/**
 * The languages of the pages for residents, by BCP 47 tag, Dutch first. A new row does not compile until the house itself
 * speaks the language; pages follow one by one. `plurals` are the forms of its plural. Source: Unicode CLDR.
 */
export const LANGUAGES = {
  nl: { prefix: '', name: 'Nederlands', direction: 'ltr', locale: 'nl-NL', plurals: ['one', 'other'] },
  'nl-simple': {
    prefix: '/eenvoudig',
    name: 'Eenvoudig Nederlands',
    direction: 'ltr',
    locale: 'nl-NL',
    plurals: ['one', 'other'],
  },
  en: { prefix: '/en', name: 'English', direction: 'ltr', locale: 'en-GB', plurals: ['one', 'other'] },
  // The figures of our clocks, money and house numbers, which are also those of the Maghreb.
  ar: {
    prefix: '/ar',
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar-u-nu-latn',
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
  },
  ti: { prefix: '/ti', name: 'ትግርኛ', direction: 'ltr', locale: 'ti-ER', plurals: ['one', 'other'] },
  uk: {
    prefix: '/uk',
    name: 'Українська',
    direction: 'ltr',
    locale: 'uk-UA',
    plurals: ['one', 'few', 'many', 'other'],
  },
  pl: { prefix: '/pl', name: 'Polski', direction: 'ltr', locale: 'pl-PL', plurals: ['one', 'few', 'many', 'other'] },
  tr: { prefix: '/tr', name: 'Türkçe', direction: 'ltr', locale: 'tr-TR', plurals: ['one', 'other'] },
  es: { prefix: '/es', name: 'Español', direction: 'ltr', locale: 'es-ES', plurals: ['one', 'many', 'other'] },
  fr: { prefix: '/fr', name: 'Français', direction: 'ltr', locale: 'fr-FR', plurals: ['one', 'many', 'other'] },
} as const satisfies Record<string, LanguageFacts>;

type LanguageFacts = {
  /** What stands before the path of a page; Dutch pages have none. */
  readonly prefix: '' | `/${string}`;
  /** Its own name in its own script. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: string;
  readonly plurals: readonly Intl.LDMLPluralRule[];
};

export type Language = keyof typeof LANGUAGES;

export const languages = Object.keys(LANGUAGES) as Language[];

/** Whether figures, days and times are written as in Dutch: in simple Dutch too. */
export const isDutch = (language: Language): boolean => language === 'nl' || language === 'nl-simple';

/** Something in Dutch, and in every other language in which it is complete: `{ nl, en } satisfies InLanguages<typeof nl>`. */
export type InLanguages<T> = { readonly nl: T } & { readonly [L in Exclude<Language, 'nl'>]?: T };

/** Something in every language but Dutch. */
export type InOtherLanguages<T> = { readonly [L in Exclude<Language, 'nl'>]: T };

/** The language that the prefix of a path stands for. One address, one language: nothing else has a say in it. */
export const languageOf = (path: string): Language =>
  languages.find((language) => language !== 'nl' && isBelow(LANGUAGES[language].prefix, path)) ?? 'nl';

/** The path of the same page in Dutch. */
export const dutchPathOf = (path: string): string => path.slice(LANGUAGES[languageOf(path)].prefix.length) || '/';

/** The path of the page with this Dutch path in another language. */
export const pathIn = (language: Language, dutchPath: string): string =>
  language === 'nl' ? dutchPath : LANGUAGES[language].prefix + dutchPath.replace(/^\/(?=$|[?#])/, '');

/** One sentence for each form of the plural that a language has. A form that is missing does not compile. */
export type PluralForms<L extends Language> = { readonly [F in (typeof LANGUAGES)[L]['plurals'][number]]: string };

/** The sentence that goes with this number; `#` in it becomes the number as the language writes it. */
export function plural<L extends Language>(language: L, count: number, forms: PluralForms<L>): string {
  const form = pluralRules(language).select(count) as keyof PluralForms<L>;
  return forms[form].replaceAll('#', formatNumber(count, language));
}

/** A number as a language writes it: 35860 gives `35.860` in Dutch, `35,860` in English. */
export const formatNumber = (number: number, language: Language): string => numberFormat(language).format(number);

/** Some parts as one: `a, b en c`. */
export const formatList = (parts: readonly string[], language: Language): string => listFormat(language).format(parts);

/** One formatter for each language, made when it is first needed: making one costs a hundred times its use. */
export function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made: Partial<Record<Language, T>> = {};
  return (language) => {
    made[language] ??= make(LANGUAGES[language].locale);
    return made[language];
  };
}

const pluralRules = perLanguage((locale) => new Intl.PluralRules(locale));
const numberFormat = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
const listFormat = perLanguage((locale) => new Intl.ListFormat(locale));

const isBelow = (prefix: string, path: string): boolean => path === prefix || path.startsWith(`${prefix}/`);
