import type { BadgeTone } from '#ui/badge.tsx';

/** Who books a room. The library itself takes rooms for its activities. */
export const BOOKER_KINDS = ['resident', 'group', 'partner', 'commercial'] as const;
export type BookerKind = (typeof BOOKER_KINDS)[number];

/** `held` keeps the room until the booker says yes; `waiting` has no room yet. */
export const STATES = {
  held: 'Wacht op bevestiging',
  asked: 'Wacht op goedkeuring',
  confirmed: 'Bevestigd',
  waiting: 'Op de wachtlijst',
  refused: 'Afgewezen',
  cancelled: 'Geannuleerd',
  expired: 'Niet bevestigd',
  released: 'Vrijgegeven',
} as const;
export type BookingState = keyof typeof STATES;

export const STATE_TONES: Readonly<Record<BookingState, BadgeTone>> = {
  held: 'ochre',
  asked: 'ochre',
  confirmed: 'green',
  waiting: 'ink',
  refused: 'brick',
  cancelled: 'neutral',
  expired: 'neutral',
  released: 'neutral',
};

export type UseState = 'planned' | 'left-out' | 'cancelled' | 'released';

/** Whether it has the room now. */
export const hasRoom = (state: BookingState): boolean => ['held', 'asked', 'confirmed'].includes(state);

/** Whether it may still come to something. */
export const isOpen = (state: BookingState): boolean => hasRoom(state) || state === 'waiting';

/** A year of weeks: more is a new booking. */
export const MOST_USES = 52;
