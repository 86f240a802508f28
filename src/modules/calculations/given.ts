import type { Fault } from './calculation.ts';
import { maxQuantity } from './quantities.ts';

/** A value of unknown shape, where it stood in the request, and where to tell what is wrong with it. */
export type Given = { readonly value: unknown; readonly path: string; readonly faults: Fault[] };

/** Looks up one field; a field that is not there is a Given too. */
export type Fields = (name: string) => Given;

/** Null and undefined both mean: nothing given. */
export const isAbsent = ({ value }: Given): boolean => value === undefined || value === null;

/**
 * The fields of an object; none, and a fault, for anything else. With allowed names, any other name is a fault, so that
 * a slip of the pen never counts as nothing.
 */
export function readFields(given: Given, allowed?: readonly string[]): Fields {
  const { value, path, faults } = given;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject && !isAbsent(given)) faults.push({ path, code: 'not-an-object' });
  const fields = isObject ? (value as Record<string, unknown>) : {};
  for (const name of allowed ? Object.keys(fields) : []) {
    if (!allowed?.includes(name))
      faults.push({ path: `${path}.${name}`, code: 'unknown-field', allowed: [...(allowed ?? [])] });
  }
  return (name) => ({ value: Object.hasOwn(fields, name) ? fields[name] : undefined, path: `${path}.${name}`, faults });
}

/** The items of a list; none, and a fault, for anything else. */
export function readList(given: Given): Given[] {
  const { value, path, faults } = given;
  if (Array.isArray(value)) return value.map((item, index) => ({ value: item, path: `${path}[${index}]`, faults }));
  if (!isAbsent(given)) faults.push({ path, code: 'not-a-list' });
  return [];
}

/** A count in steps of 1, or of 0.25 for hours. After a fault it reads as 0, so that one slip is not told twice. */
export function readCount(given: Given, limits: { step?: number; max?: number } = {}): number | undefined {
  if (isAbsent(given)) return undefined;
  const { step = 1, max = maxQuantity } = limits;
  const fault = countFault(given.value, step, max);
  if (fault) given.faults.push({ path: given.path, ...fault });
  return fault ? 0 : (given.value as number);
}

/** A number for each of some names; those not given stay out. */
export function readCounts<N extends string>(given: Given, names: readonly N[], step = 1): Partial<Record<N, number>> {
  const field = readFields(given, names);
  const counts: Partial<Record<N, number>> = {};
  for (const name of names) {
    const count = readCount(field(name), { step });
    if (count !== undefined) counts[name] = count;
  }
  return counts;
}

/** One of a few words. Undefined, and a fault unless nothing was given, for anything else. */
export function readOption<V extends string>(given: Given, allowed: readonly V[]): V | undefined {
  const found = allowed.find((each) => each === given.value);
  if (found === undefined && !isAbsent(given)) {
    given.faults.push({ path: given.path, code: 'unknown-option', allowed: [...allowed] });
  }
  return found;
}

type CountFault =
  | { code: 'not-a-number' | 'negative' }
  | { code: 'fractional'; step: number }
  | { code: 'too-large'; max: number };

function countFault(value: unknown, step: number, max: number): CountFault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number' };
  if (value < 0) return { code: 'negative' };
  if (value > max) return { code: 'too-large', max };
  return Number.isInteger(value / step) ? undefined : { code: 'fractional', step };
}
