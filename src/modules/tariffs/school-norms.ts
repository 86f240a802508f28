import type { Norm, NormBand, Service } from './edition.ts';

/** Which side a number of pupils takes that the source puts in no band: the larger collection, or the exchange. */
export type PupilsAtBoundary = 'more-books' | 'exchange';

/** What the norms of a service give one school. A norm that the service lacks stays undefined. */
export type SchoolNorms = {
  educationHoursPerWeek?: number;
  booksPerPupil?: number;
  /** Books at the school: books per pupil for each pupil. */
  books?: number;
  /** Times a year that a rotating collection changes the books; 0 when it does not come. */
  exchangesPerYear: number;
  /** The source decides nothing for this number of pupils; the setting did. */
  decidedBySetting: boolean;
};

/**
 * Education hours a week and books of one school, from its number of pupils. Exactly 125 pupils stands in no band of the
 * 2025 edition: the setting decides and the answer says so. Hours by ratio are in proportion, not rounded.
 */
export function schoolNormsOf(service: Service, pupils: number, pupilsAtBoundary: PupilsAtBoundary): SchoolNorms {
  const hours = bandedValue(normOf(service, 'hours_per_week', 'bands'), pupils, pupilsAtBoundary);
  const ratio = normOf(service, 'hours_per_week', 'ratio');
  const books = bandedValue(normOf(service, 'books_per_pupil', 'bands'), pupils, pupilsAtBoundary);
  return {
    educationHoursPerWeek: hours?.band.value ?? (ratio && (ratio.value * pupils) / ratio.perPupils),
    booksPerPupil: books?.band.value,
    books: books && books.band.value * pupils,
    exchangesPerYear: books?.band.exchangesPerYear ?? 0,
    decidedBySetting: (hours?.decidedBySetting || books?.decidedBySetting) ?? false,
  };
}

type NormValue<K extends Norm['value']['kind']> = Extract<Norm['value'], { kind: K }>;

const normOf = <K extends Norm['value']['kind']>(service: Service, unit: Norm['unit'], kind: K) =>
  service.norms.find((norm) => norm.unit === unit && norm.value.kind === kind)?.value as NormValue<K> | undefined;

function bandedValue(norm: NormValue<'bands'> | undefined, pupils: number, atBoundary: PupilsAtBoundary) {
  const inside = norm?.bands.find((band) => contains(band, pupils));
  if (inside) return { band: inside, decidedBySetting: false };
  if (!norm?.undecidedAt.includes(pupils)) return undefined;
  const beside = norm.bands.find((band) => contains(band, atBoundary === 'more-books' ? pupils + 1 : pupils - 1));
  return beside && { band: beside, decidedBySetting: true };
}

const contains = (band: NormBand, pupils: number): boolean => {
  const [from, to] = pupilSpanOf(band);
  return pupils >= from && pupils <= to;
};

/** First and last number of pupils of a band; infinity when it is open above. */
export const pupilSpanOf = ({ pupils: { gt, gte, lt, lte } }: NormBand): readonly [from: number, to: number] => [
  gte ?? (gt === undefined ? 1 : gt + 1),
  lte ?? (lt === undefined ? Number.POSITIVE_INFINITY : lt - 1),
];
