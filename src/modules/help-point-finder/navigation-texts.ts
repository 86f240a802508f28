import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Hulp', hint: 'Hulp met DigiD, geld en je telefoon' },
  en: { label: 'Help', hint: 'With DigiD, allowances and your phone' },
  ar: { label: 'مساعدة', hint: 'في DigiD والإعانات والهاتف' },
  ti: { label: 'ሓገዝ', hint: 'ብዛዕባ DigiD፣ ሓገዝ ገንዘብን ተሌፎንን' },
  uk: { label: 'Допомога', hint: 'З DigiD, доплатами та телефоном' },
  pl: { label: 'Pomoc', hint: 'Z DigiD, dodatkami i telefonem' },
  tr: { label: 'Yardım', hint: 'DigiD, ödenekler ve telefon için' },
  es: { label: 'Ayuda', hint: 'Con DigiD, las ayudas y el teléfono' },
  fr: { label: 'Aide', hint: 'Avec DigiD, les allocations et le téléphone' },
};
