/** A name for comparing: `Gré` and `gre` are one, with or without accents, capitals and signs around letters. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
