import type { TranslationState } from '#kernel/translations.ts';
import { Badge, type BadgeTone } from './badge.tsx';

const STATES: Record<TranslationState, string> = {
  missing: 'nog niet vertaald',
  unchecked: 'nog na te kijken',
  stale: 'verouderd',
  fresh: 'bij de tijd',
};

const TONES: Record<TranslationState, BadgeTone> = {
  missing: 'neutral',
  unchecked: 'brick',
  stale: 'ochre',
  fresh: 'green',
};

/** How a translation stands, for staff. */
export const TranslationBadge = ({ state }: { state: TranslationState }) => (
  <Badge tone={TONES[state]}>{STATES[state]}</Badge>
);
