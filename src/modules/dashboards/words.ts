import { formatYear } from '#kernel/day-span.ts';
import { formatList } from '#kernel/languages.ts';
import { formatQuantity } from '#kernel/money.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import { quantityText } from '../commitments/index.ts';
import type { BurnUp, Standing } from './burn-ups.ts';

export const standingWords: Record<Standing, string> = {
  missed: 'niet gehaald',
  behind: 'loopt achter',
  'on-schedule': 'op schema',
  'not-begun': 'begint nog',
  kept: 'gehaald',
  uncounted: 'wordt nog niet geteld',
};
export const standingTones: Record<Standing, BadgeTone> = {
  missed: 'brick',
  behind: 'brick',
  'on-schedule': 'green',
  'not-begun': 'neutral',
  kept: 'green',
  uncounted: 'neutral',
};
/** As the heading above those that stand so. */
export const standingHeading = (standing: Standing): string =>
  standingWords[standing].slice(0, 1).toUpperCase() + standingWords[standing].slice(1);

/** `9 van 12 activiteiten`, in all that is due over the whole period. */
export function progressText({ commitments: [first], delivered, least, most }: BurnUp): string {
  const promised = quantityText({ ...first, quantityMin: least, quantityMax: most, rhythm: 'period' });
  return `${formatQuantity(delivered)} van ${promised}`;
}

/** What the badge does not say: how much is missing, and in which municipalities when there are several. */
export function lackText(burnUp: BurnUp, nameOf: (code: string) => string): string {
  const { standing, due, delivered, behind, commitments } = burnUp;
  if (behind.length === 0) return '';
  if (commitments.length > 1) {
    const names = [...new Set(behind.map(({ municipalityCode }) => nameOf(municipalityCode)))];
    return `bij ${behind.length} van ${commitments.length} toezeggingen, in ${formatList(names, 'nl')}`;
  }
  const lack = formatQuantity(due - delivered);
  return standing === 'missed' ? `${lack} te weinig` : `${lack} minder dan op schema`;
}

/** Where and when, and how it was promised where that was by week or month. */
export function aboutText(burnUp: BurnUp, year: number): string {
  const [first, ...more] = burnUp.commitments;
  const period = formatYear(first);
  return [
    first.serviceTitle,
    more.length === 0 ? first.place : '',
    period === String(year) ? '' : period,
    first.rhythm === 'period' || more.length > 0 ? '' : quantityText(first),
  ]
    .filter(Boolean)
    .join(', ');
}
