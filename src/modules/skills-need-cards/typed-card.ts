import { MOMENTS, type Moment } from './kinds.ts';

const SIGNS: Readonly<Record<string, Moment>> = { o: 'morning', m: 'afternoon', a: 'evening' };

/** What a card says in one line, as staff type it: the numbers that are ticked, and o, m or a for when it suits. */
export type TypedLine = { readonly fieldNumbers: readonly number[]; readonly moments: readonly Moment[] };

/** `1 4 12 oa`: fields 1, 4 and 12, in the morning and in the evening. Undefined when it is something else, or ticks nothing. */
export function lineTyped(line: string): TypedLine | undefined {
  const [, numbers = '', signs = ''] = /^([\d\s,.]*)([oma\s,]*)$/i.exec(line.trim()) ?? [];
  const fieldNumbers = [...new Set((numbers.match(/\d{1,2}/g) ?? []).map(Number))];
  const chosen = new Set([...signs.toLowerCase()].flatMap((sign) => SIGNS[sign] ?? []));
  return fieldNumbers.length > 0
    ? { fieldNumbers, moments: MOMENTS.filter((moment) => chosen.has(moment)) }
    : undefined;
}
