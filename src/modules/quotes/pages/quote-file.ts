import { answerPdf } from '#kernel/file-answer.ts';
import type { Request } from '#kernel/http.ts';
import { quotePdf } from '../../quote-contents/index.ts';
import { type Loaded, loadForLibrary, loadForMunicipality } from './load.ts';

/** The quote as PDF for staff, a draft too. */
export const libraryPdf = async (c: Request) => pdf(c, await loadForLibrary(c));

/** The quote as PDF for the municipality: the same document. */
export const municipalityPdf = async (c: Request) => pdf(c, await loadForMunicipality(c));

async function pdf(c: Request, { version, previous, acceptance, steps }: Loaded) {
  const at = version.sentAt ?? c.var.now();
  const sender = steps.findLast(({ step }) => step === 'sent')?.actorName ?? 'concept, nog niet verstuurd';
  const { organisation } = c.var;
  const name = `${version.quoteNumber}-versie-${version.number}`;
  return answerPdf(c, { pdf: await quotePdf({ version, previous, acceptance, organisation, sender, at }), name });
}
