import { LANGUAGES, type Language } from '#kernel/languages.ts';

/** What speakers here call theirs, where Unicode knows another name. */
const LOCAL: Readonly<Record<string, string>> = { nds: 'Drents' };

/** A language as its own speakers call it: `ትግርኛ`, `Deutsch`. `tag` is BCP 47. */
export const languageName = (tag: string): string =>
  LANGUAGES[tag as Language]?.name ?? LOCAL[tag] ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
