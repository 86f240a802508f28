import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  en: { label: 'Services', hint: 'What the library does for organisations, and what it costs' },
  ar: { label: 'الخدمات', hint: 'ما تقدمه المكتبة للمؤسسات وتكلفته' },
};
