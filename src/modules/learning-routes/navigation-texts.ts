import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read at the foot of every page. */
export const navigationTexts: InOtherLanguages<{ label: string }> = {
  'nl-simple': { label: 'Wat jij leert' },
  en: { label: 'Your learning route' },
  ar: { label: 'مسار تعلّمك' },
  ti: { label: 'መንገዲ ትምህርትኻ' },
  uk: { label: 'Ваш навчальний маршрут' },
  pl: { label: 'Twoja ścieżka nauki' },
  tr: { label: 'Öğrenme yolunuz' },
  es: { label: 'Tu ruta de aprendizaje' },
  fr: { label: 'Votre parcours' },
};
