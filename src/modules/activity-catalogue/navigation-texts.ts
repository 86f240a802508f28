import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  'nl-simple': { label: 'Ons werk', hint: 'Wat de bibliotheek doet voor scholen en gemeenten, en wat het kost' },
  en: { label: 'Services', hint: 'What the library does for organisations, and what it costs' },
  ar: { label: 'الخدمات', hint: 'ما تقدمه المكتبة للمؤسسات وتكلفته' },
  ti: { label: 'ኣገልግሎታት', hint: 'ቤተ-መጻሕፍቲ ንትካላት እትገብሮን ዋጋኡን' },
  uk: { label: 'Послуги', hint: 'Що бібліотека робить для організацій і скільки це коштує' },
  pl: { label: 'Usługi', hint: 'Co biblioteka robi dla organizacji i ile to kosztuje' },
  tr: { label: 'Hizmetler', hint: 'Kütüphanenin kuruluşlar için yaptıkları ve ücretleri' },
  es: { label: 'Servicios', hint: 'Lo que la biblioteca hace para las organizaciones y lo que cuesta' },
  fr: { label: 'Offre', hint: 'Ce que la bibliothèque fait pour les organisations, et à quel prix' },
};
