import type { InLanguages } from '#kernel/languages.ts';

/** What residents read at the foot of every page, and on that of their municipality. */
export const navigationTexts = {
  nl: { label: 'Nieuw in Nederland?' },
  'nl-simple': { label: 'Nieuw in Nederland?' },
  en: { label: 'New in the Netherlands?' },
  ar: { label: 'هل أنت جديد في هولندا؟' },
  ti: { label: 'ሓድሽ ዲኹም ኣብ ሆላንድ?' },
  uk: { label: 'Уперше в Нідерландах?' },
  pl: { label: 'Od niedawna w Holandii?' },
  tr: { label: 'Hollanda’da yeni misiniz?' },
  es: { label: '¿Acaba de llegar a los Países Bajos?' },
  fr: { label: 'Nouveau aux Pays-Bas ?' },
} satisfies InLanguages<{ label: string }>;
