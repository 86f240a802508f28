import { type InLanguages, type Language, plural } from '#kernel/languages.ts';

const nl = (months: number): string => plural('nl', months, { one: '# maand', other: '# maanden' });

/** In Arabic as it stands behind «after». */
const monthsTexts = {
  nl,
  'nl-simple': nl,
  en: (months) => plural('en', months, { one: '# month', other: '# months' }),
  ar: (months) =>
    plural('ar', months, {
      ...{ zero: '# أشهر', one: 'شهر واحد', two: 'شهرين', few: '# أشهر' },
      ...{ many: '# شهرًا', other: '# شهر' },
    }),
  ti: (months) => plural('ti', months, { one: '# ወርሒ', other: '# ኣዋርሕ' }),
  uk: (months) => plural('uk', months, { one: '# місяць', few: '# місяці', many: '# місяців', other: '# місяця' }),
  pl: (months) =>
    plural('pl', months, { one: '# miesiąc', few: '# miesiące', many: '# miesięcy', other: '# miesiąca' }),
  tr: (months) => plural('tr', months, { one: '# ay', other: '# ay' }),
  es: (months) => plural('es', months, { one: '# mes', many: '# meses', other: '# meses' }),
  fr: (months) => plural('fr', months, { one: '# mois', many: '# mois', other: '# mois' }),
} satisfies InLanguages<typeof nl>;

/** `3 maanden`: how long names are kept, in the words of whom they are of. */
export const monthsText = (months: number, language: Language): string => monthsTexts[language](months);
