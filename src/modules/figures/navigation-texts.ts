import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read at the foot of a page. */
export const navigationTexts: InOtherLanguages<{ label: string }> = {
  'nl-simple': { label: 'Onze cijfers' },
  en: { label: 'Figures in brief' },
  ar: { label: 'أرقامنا باختصار' },
  ti: { label: 'ኣሃዛትና ብሓጺሩ' },
  uk: { label: 'Коротко в цифрах' },
  pl: { label: 'Liczby w skrócie' },
  tr: { label: 'Kısaca rakamlar' },
  es: { label: 'Cifras en breve' },
  fr: { label: 'Chiffres en bref' },
};
