import { isUnchecked, type OtherLanguage, type Provenance, type TranslationState } from '#kernel/translations.ts';
import type { Activity } from '../activities/index.ts';

/** What of an activity is said in other languages. */
export type Texts = Pick<Activity, 'title' | 'summary' | 'about' | 'bring'>;

/** The texts of an activity in one language, with where they come from. */
export type Translation = Texts &
  Provenance & {
    readonly activityId: string;
    readonly language: OtherLanguage;
    /** The Dutch texts that it was made from. */
    readonly source: Texts;
    readonly version: number;
  };

export const textsOf = ({ title, summary, about, bring }: Texts): Texts => ({ title, summary, about, bring });

export const isSame = (one: Texts, other: Texts): boolean =>
  one.title === other.title && one.summary === other.summary && one.about === other.about && one.bring === other.bring;

/** How a translation stands beside the Dutch texts of now. Until somebody read it over, a machine’s is not shown at all. */
export function stateOf(
  translation: Pick<Translation, 'isMachine' | 'checkedAt' | 'source'> | undefined,
  dutch: Texts,
): TranslationState {
  if (!translation) return 'missing';
  if (isUnchecked(translation)) return 'unchecked';
  return isSame(translation.source, dutch) ? 'fresh' : 'stale';
}
