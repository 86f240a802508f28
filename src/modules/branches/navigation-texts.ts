import type { InOtherLanguages } from '#kernel/languages.ts';

/** What residents read in the menu. */
export const navigationTexts: InOtherLanguages<{ label: string; hint: string }> = {
  en: { label: 'Branches', hint: 'Addresses and opening hours' },
  ar: { label: 'الفروع', hint: 'العناوين وأوقات العمل' },
};
