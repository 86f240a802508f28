import type { Language } from '#kernel/languages.ts';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { Translated } from '../translated.ts';

type Named = Translated<unknown>['translated'][number];

/** Marks a text of an activity as Dutch where nobody translated it: `<p {...writtenAs(activity, 'summary', language)}>`. */
export const writtenAs = ({ translated }: Translated<unknown>, name: Named, language: Language) =>
  translated.includes(name) ? {} : writtenInDutch(language);
