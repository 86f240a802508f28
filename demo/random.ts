/** Numbers that look random and are the same for the same seed. Source: mulberry32, Tommy Ettinger, public domain. */
export type Random = {
  /** From 0 up to 1. */
  readonly fraction: () => number;
  /** A whole number from 0, less than `below`. */
  readonly below: (below: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly id: () => string;
};

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  const word = (): string =>
    below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return {
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    id: () => `${word()}-${word().slice(4)}-4${word().slice(5)}-8${word().slice(5)}-${word()}${word().slice(4)}`,
  };
}
