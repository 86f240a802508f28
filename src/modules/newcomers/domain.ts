import type { Scope } from '#kernel/access.ts';
import type { Language } from '#kernel/languages.ts';
import {
  isUnchecked,
  type OtherLanguage,
  otherLanguages,
  type Provenance,
  type TranslationState,
} from '#kernel/translations.ts';

/** What a section is about, in the word that staff read and in the order of the page. The ids stand in the database. */
export const SECTION_KINDS = {
  'language-point': 'Taalpunt of Taalhuis',
  pass: 'Bibliotheekpas',
  meeting: 'Samen praten',
  course: 'Cursus of les',
  books: 'Boeken',
  help: 'Hulp',
  children: 'Kinderen',
  other: 'Nog meer',
} as const;
export type SectionKind = keyof typeof SECTION_KINDS;
export const sectionKinds = Object.keys(SECTION_KINDS) as SectionKind[];

/** What of a section is said in each language. */
export type Texts = { readonly title: string; readonly text: string };

/** What can be filled in of a section, apart from where it holds. */
export type SectionDetails = Texts & {
  readonly kind: SectionKind;
  readonly branchId: string | null;
  readonly placeId: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly link: string | null;
};

/** A part of the page. Without a municipality it is on the page of all of them. */
export type Section = SectionDetails & {
  readonly id: string;
  readonly municipalityCode: string | null;
  readonly version: number;
};

/** The texts of a section in one language, with where they come from. */
export type Translation = Texts &
  Provenance & {
    readonly sectionId: string;
    readonly language: OtherLanguage;
    /** The Dutch texts that it was made from. */
    readonly source: Texts;
    readonly version: number;
  };

/** How far a permission must reach for a section; what holds everywhere belongs to the organisation. */
export const scopeOf = ({ municipalityCode }: Pick<Section, 'municipalityCode'>): Scope =>
  municipalityCode === null ? {} : { municipality: municipalityCode };

export const textsOf = ({ title, text }: Texts): Texts => ({ title, text });

export const isSame = (one: Texts, other: Texts): boolean => one.title === other.title && one.text === other.text;

/**
 * How a translation stands beside the Dutch texts of now. Residents read a machine’s too, marked as such: that it is out
 * of date is what staff must see first.
 */
export function stateOf(
  translation: Pick<Translation, 'isMachine' | 'checkedAt' | 'source'> | undefined,
  dutch: Texts,
): TranslationState {
  if (!translation) return 'missing';
  if (!isSame(translation.source, dutch)) return 'stale';
  return isUnchecked(translation) ? 'unchecked' : 'fresh';
}

/** How the translation into each language stands. */
export type LanguageStates = Readonly<Record<OtherLanguage, TranslationState>>;

/** How each translation of a section stands, among the translations of more of them. */
export const statesOf = (section: Section, translations: readonly Translation[]): LanguageStates =>
  inEachLanguage((language) =>
    stateOf(
      translations.find((each) => each.sectionId === section.id && each.language === language),
      section,
    ),
  );

/** From what asks for the most work to what asks for none. */
const BY_WORK: readonly TranslationState[] = ['missing', 'stale', 'unchecked', 'fresh'];

/** In each language the state that asks for the most work; undefined without sections. */
export const worstOf = (sections: readonly LanguageStates[]): LanguageStates | undefined =>
  sections.length === 0
    ? undefined
    : inEachLanguage(
        (language) => BY_WORK.find((state) => sections.some((states) => states[language] === state)) ?? 'fresh',
      );

const inEachLanguage = (stateIn: (language: OtherLanguage) => TranslationState): LanguageStates =>
  Object.fromEntries(otherLanguages.map((language) => [language, stateIn(language)])) as LanguageStates;

/** A section as residents read it in their language: translated, or in Dutch where nobody translated it. */
export type Spoken = Section & {
  readonly said: Texts;
  /** The language that it is said in, as its reader must know it. */
  readonly saidIn: Language;
  readonly isMachine: boolean;
  readonly isStale: boolean;
};

/** The section as it is said to readers of a language. */
export function spokenIn(section: Section, language: Language, translation: Translation | undefined): Spoken {
  if (!translation) return { ...section, said: textsOf(section), saidIn: 'nl', isMachine: false, isStale: false };
  return {
    ...section,
    said: textsOf(translation),
    saidIn: language,
    isMachine: isUnchecked(translation),
    isStale: !isSame(translation.source, section),
  };
}
