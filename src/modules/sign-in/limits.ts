import type { Limit } from '#kernel/rate-limit.ts';

/** How often something may be tried: `…-from` by one client address, the others for one account. */
export const LIMITS = {
  'sign-in-from': { tries: 60, minutes: 15 },
  'sign-in': { tries: 10, minutes: 15 },
  'second-step': { tries: 5, minutes: 15 },
  confirm: { tries: 5, minutes: 15 },
  'passkey-from': { tries: 60, minutes: 15 },
  'oidc-from': { tries: 60, minutes: 15 },
} as const satisfies Record<string, Limit>;

/** `who` is an address in small letters, an account id or a client address. */
export type Try = { what: keyof typeof LIMITS; who: string };

export const bucketOf = ({ what, who }: Try): string => `${what}:${who}`;
