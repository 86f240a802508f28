import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Kamers', hint: 'Een plek om samen te komen' },
  en: { label: 'Rooms', hint: 'A place to meet or work' },
  ar: { label: 'القاعات', hint: 'مكان للاجتماع أو العمل' },
  ti: { label: 'ክፍልታት', hint: 'ንምእካብ ወይ ንምስራሕ ዝኸውን ቦታ' },
  uk: { label: 'Кімнати', hint: 'Місце для зустрічей чи роботи' },
  pl: { label: 'Sale', hint: 'Miejsce na spotkanie lub pracę' },
  tr: { label: 'Odalar', hint: 'Buluşmak veya çalışmak için yer' },
  es: { label: 'Salas', hint: 'Un lugar para reunirse o trabajar' },
  fr: { label: 'Salles', hint: 'Un lieu pour se réunir ou travailler' },
};
