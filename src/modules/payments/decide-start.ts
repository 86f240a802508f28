import type { Standing } from './standing.ts';

export type StartRefusal =
  | { readonly code: 'nothing-due' }
  | { readonly code: 'not-online' }
  | { readonly code: 'no-place-yet' }
  | { readonly code: 'ended' };

/** Why a household cannot pay online now; undefined when it can. */
export function decideStart({ registration, subject, openCents }: Standing): StartRefusal | undefined {
  const { state } = registration;
  if (state === 'waiting' || state === 'offered') return { code: 'no-place-yet' };
  if (state === 'cancelled' || state === 'expired') return { code: 'ended' };
  if (openCents <= 0) return { code: 'nothing-due' };
  return subject.payment === 'online' || subject.payment === 'either' ? undefined : { code: 'not-online' };
}
