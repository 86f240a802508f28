const OWN = 'http://own.invalid';

/** A place of our own to go back to; undefined for anything that a browser would read as another site. */
export function ownPath(path: string): string | undefined {
  if (!path.startsWith('/') || !URL.canParse(path, OWN)) return undefined;
  const url = new URL(path, OWN);
  return url.origin === OWN && url.pathname !== '/' ? `${url.pathname}${url.search}` : undefined;
}
