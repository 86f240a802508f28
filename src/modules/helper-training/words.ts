import { formatDay } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { Standing, StandingState } from './domain.ts';

export const STANDINGS: Readonly<Record<StandingState, string>> = {
  valid: 'geldig',
  expiring: 'verloopt binnenkort',
  expired: 'verlopen',
  missing: 'nog niet gevolgd',
  none: 'niet nodig',
};

export const STANDING_TONES: Readonly<Record<StandingState, BadgeTone>> = {
  valid: 'green',
  expiring: 'ochre',
  expired: 'brick',
  missing: 'brick',
  none: 'neutral',
};

/** `tot 12 maart 2027`, `sinds 12 maart 2026`, or nothing where there is no day. */
export function untilText(standing: Standing): string {
  if (!('until' in standing)) return '';
  if (standing.until === null) return 'blijft geldig';
  return `${standing.state === 'expired' ? 'sinds' : 'tot'} ${formatDay(standing.until)}`;
}
