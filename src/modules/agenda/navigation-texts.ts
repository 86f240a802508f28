import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Agenda', hint: 'Wat je bij ons kunt doen' },
  en: { label: 'Events', hint: 'What is on, near you and online' },
  ar: { label: 'الفعاليات', hint: 'ما الذي يحدث بالقرب منك وعبر الإنترنت' },
  ti: { label: 'መደባት', hint: 'ኣብ ከባቢኹምን ብኢንተርነትን እንታይ ከም ዘሎ' },
  uk: { label: 'Події', hint: 'Що відбувається поруч із Вами та онлайн' },
  pl: { label: 'Wydarzenia', hint: 'Co się dzieje w okolicy i w internecie' },
  tr: { label: 'Etkinlikler', hint: 'Yakınınızda ve internette neler var' },
  es: { label: 'Actividades', hint: 'Qué se puede hacer cerca de usted y por internet' },
  fr: { label: 'Rendez-vous', hint: 'Ce qui se passe près de chez vous et en ligne' },
};
