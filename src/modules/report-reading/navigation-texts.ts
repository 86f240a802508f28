import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read at the foot of a page, and above the reports to their municipality. */
export const navigationTexts: InOtherLanguages<{ label: string }> = {
  'nl-simple': { label: 'Wat we elk jaar deden' },
  en: { label: 'Annual reports' },
  ar: { label: 'التقارير السنوية' },
  ti: { label: 'ዓመታዊ ጸብጻባት' },
  uk: { label: 'Річні звіти' },
  pl: { label: 'Sprawozdania roczne' },
  tr: { label: 'Yıllık raporlar' },
  es: { label: 'Informes anuales' },
  fr: { label: 'Rapports annuels' },
};
