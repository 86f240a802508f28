import { pupilSpanOf, type Service } from '../tariffs/index.ts';
import type { DecidedReading } from './reading.ts';

/** What the norms of a service give one school. A norm that the service lacks stays undefined. */
export type SchoolNorms = {
  educationHoursPerWeek?: number;
  booksPerPupil?: number;
  /** Books at the school: books per pupil for each pupil. */
  books?: number;
  /** Times a year that a rotating collection changes the books; 0 when it does not come. */
  exchangesPerYear: number;
  /** Units of the norms for which the source decides nothing at this number of pupils; the reading did. */
  decidedByReading: readonly Norm['unit'][];
};

/**
 * Education hours a week and books of one school, from its number of pupils. Exactly 125 pupils stands in no band of the
 * 2025 edition: the reading decides and the answer says so. Hours by ratio are in proportion, not rounded.
 */
export function schoolNormsOf(service: Service, pupils: number, reading: DecidedReading): SchoolNorms {
  const hours = bandOf(normOf(service, 'hours_per_week', 'bands'), pupils, reading);
  const ratio = normOf(service, 'hours_per_week', 'ratio');
  const books = bandOf(normOf(service, 'books_per_pupil', 'bands'), pupils, reading);
  return {
    educationHoursPerWeek: hours?.band.value ?? (ratio && (ratio.value * pupils) / ratio.perPupils),
    booksPerPupil: books?.band.value,
    books: books && books.band.value * pupils,
    exchangesPerYear: books?.band.exchangesPerYear ?? 0,
    decidedByReading: [
      ...(hours?.decidedByReading ? (['hours_per_week'] as const) : []),
      ...(books?.decidedByReading ? (['books_per_pupil'] as const) : []),
    ],
  };
}

type Norm = Service['norms'][number];
type NormValue<K extends Norm['value']['kind']> = Extract<Norm['value'], { kind: K }>;
type Bands = NormValue<'bands'>;

const normOf = <K extends Norm['value']['kind']>(service: Service, unit: Norm['unit'], kind: K) =>
  service.norms.find((norm) => norm.unit === unit && norm.value.kind === kind)?.value as NormValue<K> | undefined;

/** The band of a number of pupils, also where only the reading puts it in one. */
export function bandOf(norm: Bands | undefined, pupils: number, reading: DecidedReading) {
  const inside = norm?.bands.find((band) => contains(band, pupils));
  if (inside) return { band: inside, decidedByReading: false };
  if (!norm?.undecidedAt.includes(pupils)) return undefined;
  const beside = norm.bands.find((band) => contains(band, reading === 'more-books' ? pupils + 1 : pupils - 1));
  return beside && { band: beside, decidedByReading: true };
}

const contains = (band: Bands['bands'][number], pupils: number): boolean => {
  const [from, to] = pupilSpanOf(band);
  return pupils >= from && pupils <= to;
};
