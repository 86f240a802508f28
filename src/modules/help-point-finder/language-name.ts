import { LANGUAGES, type Language } from '#kernel/languages.ts';

/** A language as its own speakers call it: `ትግርኛ`, `Deutsch`. `tag` is BCP 47. */
export const languageName = (tag: string): string =>
  LANGUAGES[tag as Language]?.name ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
