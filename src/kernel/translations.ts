import type { Ctx } from './ctx.ts';
import type { Language } from './languages.ts';

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

/** Who or what made a translation, and who read it over, which need not be the same. */
export type Provenance = {
  readonly isMachine: boolean;
  readonly madeBy: string | null;
  readonly madeAt: Date;
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
};

/** How a translation stands beside the Dutch text of now. */
export type TranslationState = 'missing' | 'unchecked' | 'stale' | 'fresh';

/** Made by a machine, and read over by nobody. */
export const isUnchecked = ({ isMachine, checkedAt }: Pick<Provenance, 'isMachine' | 'checkedAt'>): boolean =>
  isMachine && checkedAt === null;

/** The Dutch texts were changed while somebody translated them. */
export type DutchChanged = { readonly code: 'dutch-changed' };

type Saved = Pick<Provenance, 'isMachine'> & {
  /** Whoever saves it has read it over. */
  readonly isChecked: boolean;
  /** What was kept, when its words are the same. */
  readonly same: Provenance | undefined;
};

/** Where a translation comes from that is saved now. Reading over what somebody else made leaves it theirs. */
export function provenanceOf({ actor, now }: Ctx, { isMachine, isChecked, same }: Saved): Provenance {
  const me = actor.kind === 'user' ? actor.accountId : null;
  const made = same?.isMachine === isMachine ? same : undefined;
  return {
    isMachine,
    madeBy: made ? made.madeBy : me,
    madeAt: made?.madeAt ?? now,
    checkedBy: isChecked ? me : null,
    checkedAt: isChecked ? now : null,
  };
}
