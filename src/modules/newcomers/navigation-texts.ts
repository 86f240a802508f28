import type { InLanguages } from '#kernel/languages.ts';

/** What residents read at the foot of every page, and on that of their municipality. */
export const navigationTexts = {
  nl: { label: 'Nieuw in Nederland?', hint: 'Zo helpt de bibliotheek je Nederlands te leren' },
  'nl-simple': { label: 'Nieuw in Nederland?', hint: 'Zo helpt de bibliotheek je met de taal' },
  en: { label: 'New in the Netherlands?', hint: 'How the library helps you to learn Dutch' },
  ar: { label: 'هل أنت جديد في هولندا؟', hint: 'كيف تساعدك المكتبة على تعلّم الهولندية' },
  ti: { label: 'ሓድሽ ዲኹም ኣብ ሆላንድ?', hint: 'ቤተ-መጻሕፍቲ ቋንቋ ሆላንድ ንምምሃር ከመይ ከም እትሕግዘኩም' },
  uk: { label: 'Уперше в Нідерландах?', hint: 'Як бібліотека допомагає вивчати нідерландську' },
  pl: { label: 'Od niedawna w Holandii?', hint: 'Jak biblioteka pomaga w nauce niderlandzkiego' },
  tr: { label: 'Hollanda’da yeni misiniz?', hint: 'Kütüphane Hollandaca öğrenmenize nasıl yardım eder' },
  es: { label: '¿Acaba de llegar a los Países Bajos?', hint: 'Cómo le ayuda la biblioteca a aprender neerlandés' },
  fr: { label: 'Nouveau aux Pays-Bas ?', hint: 'Comment la bibliothèque vous aide à apprendre le néerlandais' },
} satisfies InLanguages<{ label: string; hint: string }>;
