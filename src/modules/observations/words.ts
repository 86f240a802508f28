import type { FigureProfile, ScopeKind } from '#kernel/figures.ts';
import type { Certainty, Method, Qualifier } from './domain.ts';

/** How a source came to its number. */
export const methodWords: Record<Method, string> = {
  count: 'geteld',
  sample: 'steekproef',
  estimate: 'schatting',
  'not-stated': 'niet vermeld',
};

/** How sure it is that the source says this. */
export const certaintyWords: Record<Certainty, string> = {
  stated: 'staat er zo',
  'row-order': 'volgt uit de volgorde',
  inferred: 'onze lezing',
  ambiguous: 'niet zeker te lezen',
};

export const profileWords: Record<FigureProfile, string> = {
  lokaal: 'onze eigen telwijze',
  cbs: 'CBS',
  kb: 'KB',
  iso2789: 'ISO 2789',
};

/** What is wider than a municipality, and what a source leaves open. */
export const wideScopeWords: Record<Exclude<ScopeKind, 'branch' | 'municipality'>, string> = {
  organisation: 'Hele organisatie',
  province: 'Provincie',
  national: 'Heel Nederland',
  'not-stated': 'Gebied niet vermeld',
};

/** What may stand before a number; the first one is what we write. */
export const qualifierWords: Record<Qualifier, readonly [string, ...string[]]> = {
  about: ['ongeveer', 'circa', 'ca.', 'rond'],
  almost: ['bijna'],
  'more-than': ['ruim', 'meer dan'],
  'up-to': ['tot', 'hoogstens', 'maximaal'],
  average: ['gemiddeld'],
};
