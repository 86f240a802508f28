/** Languages in which help is given here, by ISO 639-1, with their Dutch names. */
export const LANGUAGES_SPOKEN = {
  nl: 'Nederlands',
  en: 'Engels',
  de: 'Duits',
  fr: 'Frans',
  ar: 'Arabisch',
  ti: 'Tigrinya',
  uk: 'Oekraïens',
  pl: 'Pools',
  tr: 'Turks',
  es: 'Spaans',
  fa: 'Farsi',
  so: 'Somalisch',
  ku: 'Koerdisch',
  ru: 'Russisch',
  ro: 'Roemeens',
  bg: 'Bulgaars',
} as const;

export type LanguageSpoken = keyof typeof LANGUAGES_SPOKEN;

export const SPOKEN = Object.keys(LANGUAGES_SPOKEN) as LanguageSpoken[];

/** The names of these languages, as a sentence part. */
export const languagesText = (codes: readonly string[]): string =>
  SPOKEN.filter((code) => codes.includes(code))
    .map((code) => LANGUAGES_SPOKEN[code])
    .join(', ');
