/** Something found in an edition, at its path (`services[3].tariff.components[0].unit`). Facts, no sentence. */
export type EditionFinding = { path: string } & (
  | { code: 'wrong-shape'; reason: string }
  | { code: 'unknown-value'; allowed: string[] }
  | { code: 'unknown-field'; fields: string[] }
  | { code: 'duplicate'; id: string }
  | { code: 'unknown-reference'; id: string }
  | { code: 'includes-cycle'; service: string }
  | { code: 'unit-does-not-fit'; unit: string; allowed: string[] }
  | { code: 'contribution-does-not-fit'; towards: string }
  | { code: 'lonely-alternative'; group: string }
  | { code: 'upside-down'; min: number; max: number }
  /** Without `to`: no band is open above. */
  | { code: 'band-gap'; from: number; to?: number }
  | { code: 'band-overlap'; from: number; to: number }
  | { code: 'band-undecided'; at: number }
  | { code: 'no-recurrence' }
  | { code: 'no-core-function' }
  | { code: 'level-unknown' }
  | { code: 'functions-reinterpreted'; printed: number[]; meant: number[] }
);

/** Ids that occur more than once in a list, at the later place. */
export const duplicates = (items: readonly { id: string }[], path: string): EditionFinding[] =>
  items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) < index ? [{ path: `${path}[${index}].id`, code: 'duplicate', id }] : [],
  );
