import type { Day } from '#kernel/days.ts';

export type MaterialDetails = {
  readonly name: string;
  /** Where it is on the web; empty: it is not. */
  readonly link: string;
  /** Who lets us use it. */
  readonly licence: string;
  readonly licenceUntil: Day | null;
  /** How many books there are of it; null: it has none. */
  readonly books: number | null;
};

/** What is taught with. */
export type Material = MaterialDetails & { readonly id: string; readonly courseId: string; readonly version: number };
