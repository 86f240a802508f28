/** The unknowns of one equation with their coefficients; what they add up to is known. */
export type Equation = ReadonlyMap<string, number>;

const NOTHING = 1e-9;

/** The unknowns that these equations fix, by Gauss-Jordan elimination: those that are left alone in a row. */
export function derivable(equations: readonly Equation[]): Set<string> {
  const solved = new Map<string, Map<string, number>>();
  for (const equation of equations) {
    const row = new Map(equation);
    for (const [unknown, other] of solved) subtract(row, other, row.get(unknown));
    const [first] = row;
    if (!first) continue;
    const [unknown, coefficient] = first;
    for (const [key, value] of row) row.set(key, value / coefficient);
    for (const other of solved.values()) subtract(other, row, other.get(unknown));
    solved.set(unknown, row);
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([unknown]) => unknown));
}

function subtract(from: Map<string, number>, row: Equation, times = 0): void {
  if (times === 0) return;
  for (const [unknown, coefficient] of row) {
    const left = (from.get(unknown) ?? 0) - times * coefficient;
    if (Math.abs(left) < NOTHING) from.delete(unknown);
    else from.set(unknown, left);
  }
}
