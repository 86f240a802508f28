/** It is over: answered before, cancelled, or too late. */
export type NotOpen = { readonly code: 'not-open' };
/** The booker reads why. */
export type NoReason = { readonly code: 'no-reason' };
