import type { Language } from '#kernel/languages.ts';
import { formatCents } from '#kernel/money.ts';
import { partTexts } from './texts/part-texts.ts';

/** An amount in whole cents, with figures of equal width. Undefined shows `missing`, never zero. */
export const Money = ({
  cents,
  language = 'nl',
  missing = partTexts[language].unknown,
}: {
  cents: number | undefined | null;
  language?: Language;
  missing?: string;
}) =>
  cents === undefined || cents === null ? (
    <span class="missing">{missing}</span>
  ) : (
    <span class={cents < 0 ? 'money negative' : 'money'}>{formatCents(cents, language)}</span>
  );
