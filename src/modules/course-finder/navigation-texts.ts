import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Cursussen', hint: 'Leren met de computer en de telefoon' },
  en: { label: 'Courses', hint: 'Computer, phone, government and money' },
  ar: { label: 'الدورات', hint: 'الحاسوب والهاتف والحكومة والمال' },
  ti: { label: 'ኮርሳት', hint: 'ኮምፒተር፣ ተሌፎን፣ መንግስትን ገንዘብን' },
  uk: { label: 'Курси', hint: 'Комп’ютер, телефон, держава і гроші' },
  pl: { label: 'Kursy', hint: 'Komputer, telefon, urzędy i pieniądze' },
  tr: { label: 'Kurslar', hint: 'Bilgisayar, telefon, devlet ve para' },
  es: { label: 'Cursos', hint: 'Ordenador, teléfono, gobierno y dinero' },
  fr: { label: 'Cours', hint: 'Ordinateur, téléphone, services publics et argent' },
};
