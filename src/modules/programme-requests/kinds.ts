import type { BadgeTone } from '#ui/badge.tsx';

/** Who asks on the public page. A municipality asks from its own side. */
export const PUBLIC_KINDS = ['resident', 'group', 'partner'] as const;
export type AskerKind = (typeof PUBLIC_KINDS)[number] | 'municipality';

export const ASKER_KINDS: Readonly<Record<AskerKind, string>> = {
  resident: 'Bewoner',
  group: 'Groep of vereniging',
  partner: 'Organisatie',
  municipality: 'Gemeente',
};

/** Who holds it: those who ask, as guests of the library, or both. */
export const ORGANISERS = ['others', 'together'] as const;
export type RequestOrganiser = (typeof ORGANISERS)[number];

export const STATES = {
  unconfirmed: 'Nog niet bevestigd',
  asked: 'Wacht op besluit',
  questioned: 'Wacht op antwoord',
  approved: 'Goedgekeurd',
  refused: 'Afgewezen',
  withdrawn: 'Ingetrokken',
  dropped: 'Gaat toch niet door',
} as const;
export type RequestState = keyof typeof STATES;

export const STATE_TONES: Readonly<Record<RequestState, BadgeTone>> = {
  unconfirmed: 'neutral',
  asked: 'ochre',
  questioned: 'ink',
  approved: 'green',
  refused: 'brick',
  withdrawn: 'neutral',
  dropped: 'brick',
};

/** Whether staff can still decide. */
export const isOpen = (state: RequestState): boolean => state === 'asked' || state === 'questioned';

/** A year of weeks: more is a new request. */
export const MOST_DAYS = 52;
