import { decimalCell } from '#kernel/csv.ts';
import type { Figure } from '#kernel/figures.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { ObservedValue, Qualifier } from './domain.ts';
import { qualifierWords } from './words.ts';

export type TypedValue = ObservedValue & { readonly qualifier: Qualifier | null };
/** Why a text is no value: it is empty; no number; thousands or decimals; a point before decimals; a percentage of what is none. */
export type ValueTextFault = 'empty' | 'no-number' | 'thousands-or-decimals' | 'point-for-comma' | 'no-percentage';

const NOT_GIVEN = /^(?:[-–—]|onbekend)$/i;
const RANGE = /^(\d[\d.,\s]*?%?)\s*(?:[-–]|tot(?: en met)?|t\/m)\s*(\d.*)$/;

/**
 * What somebody typed as the value of a figure: `126.427`, `19,1%`, `5 tot 10`, `ruim 100`, or `-` where the source gives no
 * number. What can be read in two ways is refused, never guessed at.
 */
export function readValue(text: string, figure: Figure): TypedValue | ValueTextFault {
  const typed = text.trim().replace('−', '-');
  if (typed === '') return 'empty';
  if (NOT_GIVEN.test(typed)) return { value: null, least: null, most: null, qualifier: null };
  const range = RANGE.exec(typed);
  if (range) {
    const [least, most] = [readNumber(range[1] ?? '', figure), readNumber(range[2] ?? '', figure)];
    if (typeof least === 'string') return least;
    return typeof most === 'string' ? most : { value: null, least, most, qualifier: null };
  }
  const { qualifier, rest } = qualifierOf(typed);
  const value = readNumber(rest, figure);
  return typeof value === 'string' ? value : { value, least: null, most: null, qualifier };
}

function qualifierOf(typed: string): { qualifier: Qualifier | null; rest: string } {
  for (const [qualifier, words] of Object.entries(qualifierWords)) {
    const word = words.find((each) => typed.toLowerCase().startsWith(`${each} `));
    if (word) return { qualifier: qualifier as Qualifier, rest: typed.slice(word.length + 1) };
  }
  return { qualifier: null, rest: typed };
}

/** A comma before three figures is how others group thousands: it may be either. */
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3})+$/;
const POINT_BEFORE_DECIMALS = /^-?\d+\.\d+$/;

function readNumber(text: string, { unit, decimals = 0 }: Figure): number | ValueTextFault {
  const isPercentage = text.trimEnd().endsWith('%');
  if (isPercentage && unit.name !== 'percent') return 'no-percentage';
  const typed = text.replace('%', '').trim();
  if (GROUPED_BY_COMMA.test(typed) && decimals < 3) return 'thousands-or-decimals';
  const decimal = decimalCell(typed);
  if (decimal !== undefined) return Number(decimal);
  return POINT_BEFORE_DECIMALS.test(typed) ? 'point-for-comma' : 'no-number';
}

/** The same the other way: as somebody would type it. */
export function typedValue({ value, least, most, qualifier }: TypedValue): string {
  const word = qualifier ? `${qualifierWords[qualifier][0]} ` : '';
  if (value !== null) return word + formatQuantity(value);
  return least === null || most === null ? '-' : `${formatQuantity(least)} tot ${formatQuantity(most)}`;
}

/** A value with what it counts: `bijna 7%`, `142 deelnemers`, `5 tot 10 peuters`. */
export function valueWithUnit(observed: TypedValue, unit: Figure['unit'] | undefined): string {
  const { value, least } = observed;
  if (value === null && least === null) return 'de bron noemt geen getal';
  const text = typedValue(observed);
  if (!unit) return text;
  return unit.name === 'percent' ? `${text}%` : `${text} ${value === 1 ? unit.one : unit.many}`;
}
