import type { WeeksFault } from './domain.ts';

/** It was decided, withdrawn or confirmed too late. */
export type NotOpen = { readonly code: 'not-open' };
/** Who asked reads why. */
export type NoReason = { readonly code: 'no-reason' };
/** Neither a question nor an answer. */
export type NoText = { readonly code: 'no-text' };
/** Days that cannot be asked for. */
export type WrongDays = { readonly code: WeeksFault };
