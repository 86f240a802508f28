import type { NormBand } from './edition.ts';

/** First and last number of pupils of a band; infinity when it is open above. */
export const pupilSpanOf = ({ pupils: { gt, gte, lt, lte } }: NormBand): readonly [from: number, to: number] => [
  gte ?? (gt === undefined ? 1 : gt + 1),
  lte ?? (lt === undefined ? Number.POSITIVE_INFINITY : lt - 1),
];
