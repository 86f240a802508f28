import type { Stale } from '#kernel/result.ts';

/** The moment is not there, or no longer. */
export type Taken = { readonly code: 'taken' };
export type TooManyOpen = { readonly code: 'too-many-open'; readonly most: number };
export type NoReach = { readonly code: 'no-reach' };
/** It was changed meanwhile, is over, or was cancelled. */
export type NotOpen = { readonly code: 'not-open' };
/** The half-days are not among those that one may wish for. */
export type NoWish = { readonly code: 'no-wish' };

export type AppointmentRefusal = Stale | Taken | TooManyOpen | NoReach | NotOpen | NoWish;
