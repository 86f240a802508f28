/** A sentence of B1 has about this many words at most. Source: Taalunie and Direct Duidelijk on language level B1. */
const LONG_SENTENCE = 20;

/** The sentences of a text that are long for who reads at level B1. A hint to who writes, never a refusal. */
export const longSentences = (text: string): string[] =>
  text
    .replaceAll(/\n+/g, '\n')
    .split(/(?<=[.!?])\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > LONG_SENTENCE);
