import { derivable, type Equation } from './derivable.ts';

/** What can be hidden: a figure in a scope, in one period. */
export type Cell = {
  readonly key: string;
  /** It counts persons: a small number of them is hidden. */
  readonly persons: boolean;
  /** Every number that is known of it: counted, entered, calculated, in each profile. */
  readonly numbers: readonly number[];
  /** The municipality in which it lies: who works for that one may know it. */
  readonly municipality: string | undefined;
};

/** Cells that add up: parts of a figure, branches of a municipality, municipalities of the organisation. */
export type Addition = { readonly whole: string; readonly parts: readonly string[] };

/** A share or a growth: it would tell of the cells that it is made of. */
export type Consequence = { readonly key: string; readonly of: readonly string[] };

/** All that is known in one period of figures that hang together. */
export type Lattice = {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly additions: readonly Addition[];
};

/**
 * The cells that outsiders may not see: small numbers of persons, and as many others as it takes that nobody can calculate
 * them. The same for whatever is asked. Zero is shown. See docs/algorithms/small-numbers.md
 */
export function hiddenCells(lattice: Lattice, small: number): Set<string> {
  const additionsOf = Map.groupBy(
    lattice.additions.flatMap((addition) => keysOf(addition).map((key) => ({ key, addition }))),
    ({ key }) => key,
  );
  const additionsWith = (key: string) => additionsOf.get(key)?.map(({ addition }) => addition) ?? [];
  const cells = [...lattice.cells.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const secrets = cells.filter((cell) => isSecret(cell, small));
  const hidden = new Set(secrets.map(({ key }) => key));
  const done = new Set<Addition>();
  for (const { key } of secrets) {
    if (additionsWith(key).every((addition) => done.has(addition))) continue;
    const additions = connectedWith(key, additionsWith);
    for (const addition of additions) done.add(addition);
    const keys = new Set(additions.flatMap(keysOf));
    const around = cells.filter((cell) => keys.has(cell.key));
    const views = [undefined, ...new Set(around.flatMap(({ municipality }) => municipality ?? []).sort())];
    const own = secrets.filter((secret) => keys.has(secret.key));
    const hiding = { lattice: { ...lattice, additions }, secrets: own, hidden, additionsWith };
    for (let more = true; more; ) more = views.map((view) => coverSecrets(hiding, view)).includes(true);
  }
  return hidden;
}

/** All additions that hang together with a cell. What does not can tell nothing of it, and cover nothing. */
function connectedWith(key: string, additionsWith: Hiding['additionsWith']): Addition[] {
  const found = new Set(additionsWith(key));
  for (const addition of found)
    for (const other of keysOf(addition)) for (const next of additionsWith(other)) found.add(next);
  return [...found];
}

/** Whether a small number of persons is known of it. */
export const isSecret = ({ persons, numbers }: Cell, small: number): boolean =>
  persons && numbers.some((number) => number > 0 && number < small);

type Hiding = {
  readonly lattice: Lattice;
  readonly secrets: readonly Cell[];
  /** Grows. */
  readonly hidden: Set<string>;
  readonly additionsWith: (key: string) => readonly Addition[];
};

const keysOf = ({ whole, parts }: Addition): string[] => [whole, ...parts];

/** Hides another cell for each secret that whoever knows this municipality could calculate. False when there is none to hide. */
function coverSecrets({ lattice, secrets, hidden, additionsWith }: Hiding, municipality: string | undefined): boolean {
  const isForeign = (key: string): boolean =>
    municipality === undefined || lattice.cells.get(key)?.municipality !== municipality;
  const isUnknown = (key: string): boolean => hidden.has(key) && isForeign(key);
  const found = derivable(lattice.additions.map((addition) => equationOf(addition, isUnknown)));
  const covered = new Set<Addition>();
  for (const { key } of secrets.filter((secret) => found.has(secret.key))) {
    const around = additionsWith(key);
    // What was hidden beside it in this round may cover it too: the next round tells.
    if (around.some((addition) => covered.has(addition))) continue;
    const choices = [around, lattice.additions].map((additions) =>
      additions.flatMap(keysOf).filter((other) => !hidden.has(other) && isForeign(other)),
    );
    const cover = choices.map((keys) => cheapest(keys, lattice.cells)).find((choice) => choice !== undefined);
    if (cover === undefined) continue;
    hidden.add(cover);
    for (const addition of additionsWith(cover)) covered.add(addition);
  }
  return covered.size > 0;
}

const equationOf = ({ whole, parts }: Addition, isUnknown: (key: string) => boolean): Equation =>
  new Map([[whole, -1] as const, ...parts.map((part) => [part, 1] as const)].filter(([key]) => isUnknown(key)));

/** The smallest number, for little is lost with it; a zero only when there is nothing else, for it covers badly. */
function cheapest(keys: readonly string[], cells: ReadonlyMap<string, Cell>): string | undefined {
  const costOf = (key: string): number => Math.max(0, ...(cells.get(key)?.numbers ?? [])) || Number.POSITIVE_INFINITY;
  return keys.toSorted((one, other) => costOf(one) - costOf(other) || (one < other ? -1 : 1))[0];
}

/** With what is made of any of these, and so would tell of it. */
export function withConsequences(
  consequences: readonly Consequence[],
  hidden: ReadonlySet<string>,
): ReadonlySet<string> {
  const next = consequences.filter(({ key, of }) => !hidden.has(key) && of.some((part) => hidden.has(part)));
  if (next.length === 0) return hidden;
  return withConsequences(consequences, new Set([...hidden, ...next.map(({ key }) => key)]));
}
