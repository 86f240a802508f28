import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Bibliotheken', hint: 'Waar we zijn en wanneer we open zijn' },
  en: { label: 'Branches', hint: 'Addresses and opening hours' },
  ar: { label: 'الفروع', hint: 'العناوين وأوقات العمل' },
  ti: { label: 'ጨናፍር', hint: 'ኣድራሻታትን ክፉት ዝኾነሉ ሰዓታትን' },
  uk: { label: 'Філії', hint: 'Адреси та години роботи' },
  pl: { label: 'Filie', hint: 'Adresy i godziny otwarcia' },
  tr: { label: 'Şubeler', hint: 'Adresler ve açılış saatleri' },
  es: { label: 'Bibliotecas', hint: 'Direcciones y horarios' },
  fr: { label: 'Bibliothèques', hint: 'Adresses et horaires' },
};
