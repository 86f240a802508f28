import type { Tx } from './db.ts';

/** What was agreed with a municipality for a year, to compare new prices with. Amounts are what the municipality pays. */
export type PriceReference = {
  /** Which agreement, in words: `Overeenkomst OVK-2025-0109`. */
  readonly title: string;
  /** One for each service. */
  readonly lines: readonly {
    readonly serviceId: string;
    readonly title: string;
    readonly annualCents: number;
    readonly oneOffCents: number;
  }[];
};
/** Finds the reference of one municipality and year; undefined when nothing was agreed. */
export type PriceReferences = (tx: Tx, municipalityCode: string, year: number) => Promise<PriceReference | undefined>;

/** What a change of prices would do to something that was agreed at the old ones. */
export type PriceChange = {
  readonly label: string;
  readonly href?: string;
  readonly beforeCents: number;
  /** Undefined when the new prices cannot be applied to it as it stands. */
  readonly afterCents: number | undefined;
};

/**
 * Lists what a module has agreed with others that holds in `year` or later, each with what it would cost a year. `reprice`
 * takes the input that it was calculated from and gives the yearly cents at the new prices.
 */
export type PreviewIndexation = (
  tx: Tx,
  year: number,
  reprice: (calculationInput: unknown) => number | undefined,
) => Promise<readonly PriceChange[]>;
