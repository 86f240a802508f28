import type { Request } from '#kernel/http.ts';

/**
 * Keeps the page of one household from search engines and other sites; nothing stores it anyway. Our own pages still hear
 * where a form comes from, since older browsers prove by that alone that it is ours.
 */
export function keepPrivate(c: Request): void {
  c.header('x-robots-tag', 'noindex, nofollow');
  c.header('referrer-policy', 'same-origin');
}
