const MARKS = ['came', 'missed', 'called'] as const;
/** What came of an appointment, or that somebody was rung. */
export type Mark = (typeof MARKS)[number];
export const isMark = (text: string): text is Mark => MARKS.some((mark) => mark === text);
