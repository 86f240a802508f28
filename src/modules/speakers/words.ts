import type { BadgeTone } from '#ui/badge.tsx';
import type { EngagementState } from './domain.ts';

export const STATES: Record<EngagementState, string> = {
  asked: 'nog geen contract',
  agreed: 'contract getekend',
  invoiced: 'factuur binnen',
  paid: 'betaald',
};

export const STATE_TONES: Record<EngagementState, BadgeTone> = {
  asked: 'ochre',
  agreed: 'ink',
  invoiced: 'ochre',
  paid: 'green',
};

/** Of activities that belong to no service of the catalogue. */
export const NO_SERVICE = 'Zonder dienst uit de catalogus';
