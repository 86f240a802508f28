import type { Language } from '#kernel/languages.ts';
import type { Activity } from '../activities/index.ts';

/** What of an activity is said in other languages. */
export type Texts = Pick<Activity, 'title' | 'summary' | 'about' | 'bring'>;

/** The languages of the pages for residents beside Dutch, as staff call them. */
export const OTHER_LANGUAGES: Record<Exclude<Language, 'nl'>, string> = {
  'nl-simple': 'Eenvoudig Nederlands',
  en: 'Engels',
  ar: 'Arabisch',
  ti: 'Tigrinya',
  uk: 'Oekraïens',
  pl: 'Pools',
  tr: 'Turks',
  es: 'Spaans',
  fr: 'Frans',
};
export type OtherLanguage = keyof typeof OTHER_LANGUAGES;
export const otherLanguages = Object.keys(OTHER_LANGUAGES) as OtherLanguage[];

export const isOtherLanguage = (language: string | undefined): language is OtherLanguage =>
  language !== undefined && Object.hasOwn(OTHER_LANGUAGES, language);

/** The texts of an activity in one language, with where they come from. */
export type Translation = Texts & {
  readonly activityId: string;
  readonly language: OtherLanguage;
  /** The Dutch texts that it was made from. */
  readonly source: Texts;
  readonly isMachine: boolean;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
  readonly version: number;
};

export type TranslationState = 'missing' | 'unchecked' | 'stale' | 'fresh';

export const textsOf = ({ title, summary, about, bring }: Texts): Texts => ({ title, summary, about, bring });

export const isSame = (one: Texts, other: Texts): boolean =>
  one.title === other.title && one.summary === other.summary && one.about === other.about && one.bring === other.bring;

/** How a translation stands beside the Dutch texts of now. Until somebody read it over, a machine’s is not shown at all. */
export function stateOf(
  translation: Pick<Translation, 'isMachine' | 'checkedAt' | 'source'> | undefined,
  dutch: Texts,
): TranslationState {
  if (!translation) return 'missing';
  if (translation.isMachine && translation.checkedAt === null) return 'unchecked';
  return isSame(translation.source, dutch) ? 'fresh' : 'stale';
}
