import type { Request } from '#kernel/http.ts';
import { quoteDocument } from '../pdf/quote-document.ts';
import { renderQuotePdf } from '../pdf/quote-pdf.ts';
import { type Loaded, loadForLibrary, loadForMunicipality } from './load.ts';

/** The quote as PDF for staff, a draft too. */
export const libraryPdf = async (c: Request) => pdf(c, await loadForLibrary(c));

/** The quote as PDF for the municipality: the same document. */
export const municipalityPdf = async (c: Request) => pdf(c, await loadForMunicipality(c));

async function pdf(c: Request, { version, previous, acceptance, steps }: Loaded) {
  const at = version.sentAt ?? c.var.now();
  const sender = steps.findLast(({ step }) => step === 'sent')?.actorName ?? 'concept, nog niet verstuurd';
  const { organisation } = c.var;
  const bytes = await renderQuotePdf(quoteDocument({ version, previous, acceptance, organisation, sender, at }), at);
  const name = `${version.quoteNumber}-versie-${version.number}.pdf`;
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
    'cache-control': 'private, no-store',
  });
}
