import type { BadgeTone } from '#ui/badge.tsx';
import type { TranslationState } from './domain.ts';

export const STATES: Record<TranslationState, string> = {
  missing: 'nog niet vertaald',
  unchecked: 'nog na te kijken',
  stale: 'verouderd',
  fresh: 'bij de tijd',
};

export const STATE_TONES: Record<TranslationState, BadgeTone> = {
  missing: 'neutral',
  unchecked: 'brick',
  stale: 'ochre',
  fresh: 'green',
};
