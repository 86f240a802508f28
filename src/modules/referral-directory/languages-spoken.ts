const names = new Intl.DisplayNames('nl', { type: 'language' });

/** Languages in which help is given here, by ISO 639-1. */
export const SPOKEN: readonly string[] = 'nl en de fr ar ti uk pl tr es fa so ku ru ro bg'.split(' ');

/** The Dutch name of a language; the code itself where nobody knows it. */
export const languageName = (code: string): string => names.of(code) ?? code;

/** The names of these languages, as a sentence part. */
export const languagesText = (codes: readonly string[]): string => codes.map(languageName).join(', ');
