import { formatNumber } from '#kernel/languages.ts';
import type { FieldValue } from './statistical-return.ts';

/** As people read it: `134.839`, `8,5`. */
export const shownValue = (value: FieldValue): string =>
  typeof value === 'number' ? formatNumber(value, 'nl') : value;

/** As a form takes it: nothing between thousands, and its own mark before decimals. */
export const typedValue = (value: FieldValue, decimalMark: ',' | '.'): string =>
  typeof value === 'number' ? String(value).replace('.', decimalMark) : value;

/** How much a number differs from the year before: `+12`, `−3,5`. Empty where one of them is none. */
export function differenceText(before: FieldValue | undefined, now: FieldValue | undefined): string {
  if (typeof before !== 'number' || typeof now !== 'number') return '';
  const difference = Math.round((now - before) * 100) / 100;
  if (difference === 0) return '0';
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference), 'nl')}`;
}
