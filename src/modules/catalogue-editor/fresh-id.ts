import { slugOf } from '#kernel/slug.ts';

/** The id in the address of what is not there yet. */
export const NEW = 'nieuw';

/** An id from words that no item of the list has yet; `otherwise` when no letter is left. */
export function freshId(words: string, items: readonly { readonly id: string }[], otherwise: string): string {
  const base = slugOf(words) || otherwise;
  const taken = new Set([NEW, ...items.map(({ id }) => id)]);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
