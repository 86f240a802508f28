import { rounded } from './formulas.ts';
import type { Known } from './known.ts';
import type { Resolved } from './resolve.ts';

/**
 * What is known of a number beside the preferred one and says otherwise. Numbers are compared in as many decimals as the
 * rougher of the two has: 19.13 agrees with a printed 19.1, and 6.8 with “almost 7”.
 */
export const disagreementsIn = ({ preferred, computed, imported, derived }: Resolved): Known[] =>
  preferred === undefined
    ? []
    : [computed, imported, derived].flatMap((other) =>
        other === undefined || other === preferred || agrees(preferred, other) ? [] : [other],
      );

function agrees(one: Known, other: Known): boolean {
  const decimals = Math.min(decimalsOf(one.value), decimalsOf(other.value));
  return (
    rounded(one.value, decimals) === rounded(other.value, decimals) &&
    (one.highest ?? one.value) - one.value === (other.highest ?? other.value) - other.value
  );
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
