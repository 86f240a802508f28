import { normText, type Service } from '../tariffs/index.ts';
import type { DecidedReading, Reading } from './reading.ts';
import { bandOf } from './school-norms.ts';

type Norm = Service['norms'][number];

/** A number of pupils that the source puts in no band, with what each reading makes of it in words. */
export type OpenBoundary = { readonly pupils: number; readonly texts: Readonly<Record<DecidedReading, string>> };

/** The numbers of pupils for which the source leaves a norm open: exactly 125 in the edition of 2025. */
export function openBoundariesOf(norm: Norm): OpenBoundary[] {
  const { value } = norm;
  if (value.kind !== 'bands') return [];
  const textAt = (pupils: number, reading: DecidedReading): string => {
    const band = bandOf(value, pupils, reading)?.band;
    if (!band) return 'de bron noemt geen waarde';
    const { id, label, unit } = norm;
    const amount = normText({ id, label, unit, value: { kind: 'exact', value: band.value } });
    return band.exchangesPerYear ? `${amount}, ${band.exchangesPerYear} keer per jaar gewisseld` : amount;
  };
  return value.undecidedAt.map((pupils) => ({
    pupils,
    texts: { 'more-books': textAt(pupils, 'more-books'), exchange: textAt(pupils, 'exchange') },
  }));
}

/** What a norm promises, and how the library reads what the source leaves open in it. */
export const normWithReading = (norm: Norm, reading: Reading): string =>
  [normText(norm), ...openBoundariesOf(norm).map((open) => boundaryText(open, reading))].join('. ');

const boundaryText = ({ pupils, texts }: OpenBoundary, reading: Reading): string => {
  const ours = reading === 'undecided' ? 'Wij hebben nog niet besloten.' : `Wij rekenen met ${texts[reading]}.`;
  return `Bij precies ${pupils} leerlingen: de bron zegt het niet. ${ours}`;
};
