/** When it suits somebody. */
export const MOMENTS = ['morning', 'afternoon', 'evening'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What became of an offer. */
export type OfferState = 'offered' | 'joined' | 'declined';

/** A choice of what can be ticked: its number stands on the card and never means something else. */
export type Field = {
  readonly number: number;
  /** As staff worded it; empty: the words of the program, in every language. */
  readonly ownLabel: string;
  readonly isRetired: boolean;
  readonly version: number;
};

/** A village of a municipality; an empty town is any other village there. */
export type Village = { readonly municipalityCode: string; readonly town: string };

export type Card = Village & {
  readonly id: string;
  readonly fieldNumbers: readonly number[];
  readonly moments: readonly Moment[];
};

/** How somebody wants to be reached: at least one of both. */
export type Contact = { readonly email: string | null; readonly phone: string | null };

/** How many months contact is kept at most, whether or not anything came of it. */
export const MOST_MONTHS = 12;
