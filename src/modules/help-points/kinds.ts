/** What a point helps with, in the word that staff read. The ids stand in the database. */
export const POINT_KINDS = {
  government: 'Informatiepunt Digitale Overheid',
  tax: 'Belastingspreekuur',
  legal: 'Juridisch spreekuur',
  work: 'Spreekuur werk (Walk&Talk)',
  other: 'Ander spreekuur',
} as const;
export type PointKind = keyof typeof POINT_KINDS;

/** How one comes: without asking first, or by appointment. */
export const WAYS = { 'walk-in': 'inloop', appointment: 'op afspraak' } as const;
export type Way = keyof typeof WAYS;

/** The languages in which somebody can help, by BCP 47 tag, in Dutch. */
export const HELP_LANGUAGES = {
  nl: 'Nederlands',
  nds: 'Drents',
  en: 'Engels',
  de: 'Duits',
  fr: 'Frans',
  es: 'Spaans',
  pl: 'Pools',
  tr: 'Turks',
  uk: 'Oekraïens',
  ru: 'Russisch',
  ar: 'Arabisch',
  ti: 'Tigrinya',
  fa: 'Farsi',
  so: 'Somalisch',
} as const;
export type HelpLanguage = keyof typeof HELP_LANGUAGES;
