/** What people come with, in the words that they use themselves. */
export const THEMES = ['digid', 'tax', 'care', 'work', 'pension', 'driving-licence', 'computer', 'law'] as const;
export type Theme = (typeof THEMES)[number];
