/** A number that may be read; undefined where it is hidden. */
export type Shown<Row> = Row & { readonly shown: number | undefined };

const SMALL = 5;

/**
 * Hides numbers of 1 up to 4, and as many others, the smallest first, as it takes that the total does not give them away.
 * Zero is shown. See docs/algorithms/small-numbers.md
 */
export function hideSmall<Row extends { readonly counted: number }>(rows: readonly Row[]): Shown<Row>[] {
  const ascending = rows.filter(({ counted }) => counted > 0).toSorted((one, other) => one.counted - other.counted);
  const small = ascending.filter(({ counted }) => counted < SMALL);
  const sumOf = (hidden: readonly Row[]): number => hidden.reduce((sum, { counted }) => sum + counted, 0);
  let many = small.length;
  while (many > 0 && many < ascending.length && (many < 2 || sumOf(ascending.slice(0, many)) < SMALL)) many++;
  const hidden = new Set(ascending.slice(0, many));
  return rows.map((row) => ({ ...row, shown: hidden.has(row) ? undefined : row.counted }));
}

/** The total of what is shown so; hidden itself when it would be the small number, or all there is. */
export function totalShown(rows: readonly Shown<{ readonly counted: number }>[]): number | undefined {
  const total = rows.reduce((sum, { counted }) => sum + counted, 0);
  const hidden = rows.filter(({ shown }) => shown === undefined);
  const isGivenAway =
    hidden.length === 1 || (hidden.length > 0 && hidden.reduce((sum, { counted }) => sum + counted, 0) < SMALL);
  return isGivenAway ? undefined : total;
}
