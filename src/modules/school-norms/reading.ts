/** Which side a number of pupils takes that the source puts in no band: the larger collection, or the exchange. */
export const DECIDED_READINGS = ['more-books', 'exchange'] as const;
export type DecidedReading = (typeof DECIDED_READINGS)[number];

/** How the library reads such a number; until it has decided, both sides count. */
export const READINGS = ['undecided', ...DECIDED_READINGS] as const;
export type Reading = (typeof READINGS)[number];

/** Dutch for each reading, as staff choose it. */
export const readingWords: Readonly<Record<Reading, string>> = {
  undecided: 'Nog niet besloten',
  'more-books': 'Meer boeken, zoals een grotere school',
  exchange: 'Wisselen, zoals een kleinere school',
};
