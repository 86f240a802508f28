// Builders for tests and for the demo, of this module and others.
import type { ObservationDetails } from './domain.ts';

export { correctObservation } from './commands/correct-observation.ts';
export { importObservations } from './commands/import-observations.ts';
export { uploadObservations } from './commands/upload-observations.ts';
export { withdrawObservation } from './commands/withdraw-observation.ts';
export { knownFigures } from './figures-known.ts';

/** One number, counted, as its source states it; null where the source says that it does not know. */
export const aValue = (value: number | null, more: Partial<ObservationDetails> = {}): ObservationDetails => ({
  ...{ value, least: null, most: null, qualifier: null, method: 'count', certainty: 'stated' },
  ...{ source: 'Jaarbericht', place: '', note: '' },
  ...more,
});
