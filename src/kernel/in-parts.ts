/** A statement takes some 65,000 values; with a dozen in a row this many rows stay below. */
const ROWS_AT_ONCE = 5_000;

/** Rows in parts that one statement can take. */
export const inParts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
