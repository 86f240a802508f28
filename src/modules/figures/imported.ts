import type { DaySpan } from '#kernel/day-span.ts';
import type { Measure } from '#kernel/figures.ts';
import { type Observation, observedIn } from '../observations/index.ts';
import { type Finding, type Known, leastSure } from './known.ts';

/** What was entered of one figure in one scope. */
export type Entered = Pick<
  Observation,
  'id' | 'period' | 'value' | 'least' | 'most' | 'qualifier' | 'method' | 'certainty' | 'source' | 'place' | 'note'
>;

/**
 * What was entered for a period: for just that period, or what adds up to it (a flow) or stood at its end (a stock). What
 * bears no period is taken last. Undefined when nothing was entered.
 */
export function importedFor(measure: Measure, entered: readonly Entered[], period: DaySpan): Finding | undefined {
  const [first, ...others] = observedIn(measure, entered, period);
  if (first) return others.length === 0 ? findingOf(first) : sumOfParts([first, ...others]);
  const undated = entered.find((each) => each.period === null);
  return undated && findingOf(undated);
}

function findingOf({ id, period, value, least, most, qualifier, note, ...entered }: Entered): Finding {
  const source = sourceOf(entered);
  const lowest = value ?? least;
  if (lowest === null) return { unknown: { code: 'source-does-not-know', source } };
  const { method, certainty } = entered;
  const known: Known = {
    ...{ origin: 'imported', value: lowest, method, certainty, source, observationIds: [id] },
    ...(most !== null && { highest: most }),
    ...(qualifier && { qualifier }),
    ...(note !== '' && { note }),
    ...(period === null && { undated: true }),
  };
  return { known };
}

const sourceOf = ({ source, place }: Pick<Entered, 'source' | 'place'>): string =>
  place === '' ? source : `${source}, ${place}`;

/** Undefined where one of the parts is no plain number. */
function sumOfParts(parts: readonly Entered[]): Finding | undefined {
  if (parts.some(({ value }) => value === null)) return undefined;
  const known = parts.flatMap((part) => {
    const finding = findingOf(part);
    return 'known' in finding ? [finding.known] : [];
  });
  const notes = [...new Set(known.flatMap(({ note }) => note ?? []))];
  const certainty = leastSure(known);
  return {
    known: {
      ...{ origin: 'imported', value: known.reduce((sum, { value }) => sum + value, 0) },
      source: [...new Set(parts.map(({ source }) => source))].join('; '),
      observationIds: parts.map(({ id }) => id),
      ...(certainty && { certainty }),
      ...(known.some(({ qualifier }) => qualifier !== undefined) && { qualifier: 'about' }),
      ...(notes.length > 0 && { note: notes.join(' ') }),
    },
  };
}
