// What a school gets by its number of pupils, and how the library reads a number that the source puts in no band.
// Owns schema school_norms. Uses tariffs.
export { decideReading } from './decide-reading.ts';
export { normWithReading, openBoundariesOf } from './norm-readings.ts';
export { READINGS, type Reading, readingWords } from './reading.ts';
export { schoolNormsOf } from './school-norms.ts';
export { findReading, listReadings } from './sql.ts';
