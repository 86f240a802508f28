import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Wie helpt mij?', hint: 'Mensen die jou helpen' },
  en: { label: 'Who can help', hint: 'Organisations near you' },
  ar: { label: 'من يساعدني؟', hint: 'منظمات قريبة منك' },
  ti: { label: 'መን ይሕግዘኒ?', hint: 'ኣብ ቀረባኻ ዘለዉ ትካላት' },
  uk: { label: 'Хто допоможе', hint: 'Організації поруч' },
  pl: { label: 'Kto pomoże', hint: 'Organizacje w okolicy' },
  tr: { label: 'Kim yardım eder', hint: 'Yakınınızdaki kuruluşlar' },
  es: { label: 'Quién ayuda', hint: 'Organizaciones cercanas' },
  fr: { label: 'Qui peut aider', hint: 'Des organisations près de vous' },
};
