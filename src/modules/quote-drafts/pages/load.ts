import { requirePermission } from '#kernel/access.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { servicesOf } from '../../quote-contents/index.ts';
import { type QuoteVersion, readQuote } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';

/** The version in the address, for who may edit it. Throws NotFound, Forbidden. */
export async function loadDraft(c: Request): Promise<QuoteVersion> {
  const { version } = await read(c, (ctx) => readQuote(ctx, idParam(c), 'library'));
  requirePermission(c.var.actor, 'quotes:edit', { municipality: version.municipality.code });
  return version;
}

/** The service in the address, as the version offers it. Throws NotFound. */
export const offeredService = (c: Request, version: QuoteVersion): Service =>
  found(
    servicesOf(version).find(({ id }) => id === c.req.param('service')),
    'service',
  );

/** Where the pages of a version lead back to. */
export const breadcrumbsOf = ({ id, quoteNumber, number }: QuoteVersion) => [
  { href: '/werk/offertes', label: 'Offertes' },
  { href: `/werk/offertes/${id}`, label: `${quoteNumber}, versie ${number}` },
];
