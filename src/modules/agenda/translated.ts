import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import { textsIn } from '../activity-translations/index.ts';

const NAMES = ['title', 'summary', 'about', 'bring'] as const;
type TextName = (typeof NAMES)[number];

/** What is told of an activity in the language of the page. What is not among `translated` is still in Dutch. */
export type Translated<R> = R & {
  readonly translated: readonly TextName[];
  /** The Dutch text was changed since. */
  readonly isStale: boolean;
};

type Row = { readonly activityId: string; readonly changedAt?: Date } & { readonly [Name in TextName]?: string };

/** The same rows with the texts of their activities in a language, as far as somebody translated them. */
export async function inLanguage<R extends Row>(
  tx: Tx,
  language: Language,
  rows: readonly R[],
): Promise<Translated<R>[]> {
  const known = await textsIn(tx, language, [...new Set(rows.map(({ activityId }) => activityId))]);
  return rows.map((row) => {
    const texts = known.get(row.activityId);
    const translated = NAMES.filter((name) => row[name] && texts?.[name]);
    const said = Object.fromEntries(translated.map((name) => [name, texts?.[name]]));
    const changed =
      row.changedAt && texts && texts.changedAt > row.changedAt ? { changedAt: texts.changedAt } : undefined;
    return { ...row, ...said, ...changed, translated, isStale: texts?.isStale ?? false };
  });
}
