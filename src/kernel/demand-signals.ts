import type { Tx } from './db.ts';

/** Households that wait for places in something that is full, as a module to the right knows them: none by name. */
export type DemandSignals = (tx: Tx, asked: DemandAsked) => Promise<readonly WaitingHousehold[]>;
export type DemandAsked = (
  | { readonly activityId: string }
  /** In which the sessions are; of a series whose activity it is. */
  | { readonly municipalityCode: string }
) & {
  /** Who waits for what began before this does not count. */
  readonly after: Date;
};
export type WaitingHousehold = {
  readonly activityId: string;
  readonly title: string;
  /** Whose activity it is: as far as a permission must reach. */
  readonly municipalityCode: string | null;
  readonly branchId: string | null;
  /** Null: it waits for the series as a whole. */
  readonly sessionId: string | null;
  readonly persons: number;
  readonly since: Date;
};
