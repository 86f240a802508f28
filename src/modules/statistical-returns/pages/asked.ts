import { today } from '#kernel/days.ts';
import { found, type Request } from '#kernel/http.ts';
import { FIRST_YEAR, kindOfSlug, returnKinds } from '../return-kind.ts';
import type { ReturnKey } from '../sql.ts';

export const RETURNS = '/werk/opgaven';

export const returnHref = ({ kind, year }: ReturnKey): string => `${RETURNS}/${returnKinds[kind].slug}/${year}`;

export const returnTitle = ({ kind, year }: ReturnKey): string => `${returnKinds[kind].title} ${year}`;

/** This year, which is not over, and every year before it in which libraries had to deliver; the last one first. */
export function returnYears(now: Date): number[] {
  const last = Number(today(now).slice(0, 4));
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
}

/** The return of an address. Throws NotFound. */
export function askedReturn(c: Request): ReturnKey {
  const kind = found(kindOfSlug(c.req.param('kind') ?? ''), 'kind of return');
  const written = c.req.param('year');
  const year = found(
    returnYears(c.var.now()).find((each) => String(each) === written),
    `return of ${written}`,
  );
  return { kind, year };
}

/** The way to a page about one return. */
export const breadcrumbsTo = (key: ReturnKey) => [
  { href: `${RETURNS}?jaar=${key.year}`, label: 'Opgaven' },
  { href: returnHref(key), label: returnTitle(key) },
];
