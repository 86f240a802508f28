import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read at the foot of every page. */
export const navigationTexts: InOtherLanguages<{ label: string }> = {
  'nl-simple': { label: 'Kaart: waar wil je hulp bij?' },
  en: { label: 'Digital skills card' },
  ar: { label: 'بطاقة المهارات الرقمية' },
  ti: { label: 'ካርድ ዲጂታላዊ ክእለት' },
  uk: { label: 'Картка цифрових навичок' },
  pl: { label: 'Karta umiejętności cyfrowych' },
  tr: { label: 'Dijital beceri kartı' },
  es: { label: 'Tarjeta de habilidades digitales' },
  fr: { label: 'Carte des compétences numériques' },
};
