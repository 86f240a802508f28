import type { Cell, ColumnSpec } from '#kernel/csv.ts';
import { scopeCode } from '#kernel/figures.ts';
import type { Area } from './areas.ts';
import { typedPeriod } from './period-text.ts';
import type { Observation } from './sql/observations.ts';
import { typedValue } from './value-text.ts';
import { certaintyWords, methodWords } from './words.ts';

export type ObservationColumn =
  | 'figure'
  | 'profile'
  | 'scope'
  | 'period'
  | 'value'
  | 'source'
  | 'place'
  | 'method'
  | 'certainty'
  | 'note';

/** The columns in which observations come in and go out. */
export const OBSERVATION_COLUMNS: readonly ColumnSpec<ObservationColumn>[] = [
  { key: 'figure', header: 'Cijfer' },
  { key: 'profile', header: 'Telwijze', aliases: ['profiel'], optional: true },
  { key: 'scope', header: 'Gebied', aliases: ['gemeente', 'vestiging'] },
  { key: 'period', header: 'Periode', aliases: ['jaar'] },
  { key: 'value', header: 'Waarde', aliases: ['getal', 'aantal'] },
  { key: 'source', header: 'Bron' },
  { key: 'place', header: 'Plaats in de bron', aliases: ['plaats', 'bladzijde', 'pagina'], optional: true },
  { key: 'method', header: 'Methode', optional: true },
  { key: 'certainty', header: 'Zekerheid', optional: true },
  { key: 'note', header: 'Opmerking', aliases: ['toelichting'], optional: true },
];

/** An observation in these columns. */
export function observationRow(
  observation: Observation,
  areas: readonly Area[],
): Partial<Record<ObservationColumn, Cell>> {
  const { figureId, profile, scope, period, source, place, method, certainty, note } = observation;
  const code = scopeCode(scope);
  return {
    ...{ figure: figureId, profile, scope: areas.find((area) => area.code === code)?.name ?? code },
    ...{ period: typedPeriod(period), value: typedValue(observation), source, place },
    ...{ method: methodWords[method], certainty: certaintyWords[certainty], note },
  };
}
