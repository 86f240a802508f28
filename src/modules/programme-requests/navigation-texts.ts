import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Zelf iets doen', hint: 'Heb je een idee voor de bibliotheek?' },
  en: { label: 'Hold an activity', hint: 'Ask for a place in our programme' },
  ar: { label: 'نظّم نشاطًا', hint: 'اطلب مكانًا في برنامجنا' },
  ti: { label: 'ንጥፈት ኣዳልዉ', hint: 'ኣብ መደብና ቦታ ሕተቱ' },
  uk: { label: 'Провести подію', hint: 'Попросіть місце в нашій програмі' },
  pl: { label: 'Zorganizuj coś', hint: 'Poproś o miejsce w naszym programie' },
  tr: { label: 'Etkinlik düzenle', hint: 'Programımızda yer isteyin' },
  es: { label: 'Organizar algo', hint: 'Pide un sitio en nuestro programa' },
  fr: { label: 'Proposer une activité', hint: 'Demandez une place dans notre programme' },
};
