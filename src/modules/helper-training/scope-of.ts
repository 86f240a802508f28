import type { Scope } from '#kernel/access.ts';

/** How far a permission must reach: without a municipality it is for the whole organisation. */
export const scopeOf = ({ municipalityCode }: { readonly municipalityCode: string | null }): Scope =>
  municipalityCode === null ? {} : { municipality: municipalityCode };
