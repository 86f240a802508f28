import type { InLanguages } from '#kernel/languages.ts';

/** Where the page of a municipality leads to that for newcomers. */
export const municipalitySectionTexts = {
  nl: { link: 'Zo helpt de bibliotheek je Nederlands te leren' },
  'nl-simple': { link: 'Zo helpt de bibliotheek je met de taal' },
  en: { link: 'How the library helps you to learn Dutch' },
  ar: { link: 'كيف تساعدك المكتبة على تعلّم الهولندية' },
  ti: { link: 'ቤተ-መጻሕፍቲ ቋንቋ ሆላንድ ንምምሃር ከመይ ከም እትሕግዘኩም' },
  uk: { link: 'Як бібліотека допомагає вивчати нідерландську' },
  pl: { link: 'Jak biblioteka pomaga w nauce niderlandzkiego' },
  tr: { link: 'Kütüphane Hollandaca öğrenmenize nasıl yardım eder' },
  es: { link: 'Cómo le ayuda la biblioteca a aprender neerlandés' },
  fr: { link: 'Comment la bibliothèque vous aide à apprendre le néerlandais' },
} satisfies InLanguages<{ link: string }>;
