import type { Language } from '#kernel/languages.ts';

/**
 * Marks what the library wrote in Dutch, such as the name of a branch, on a page in any language:
 * `<span {...writtenInDutch(language)}>`. A screen reader then speaks it as Dutch, and it runs from left to right.
 */
export const writtenInDutch = (language: Language): { lang?: 'nl'; dir?: 'ltr' } =>
  language === 'nl' ? {} : { lang: 'nl', dir: 'ltr' };
