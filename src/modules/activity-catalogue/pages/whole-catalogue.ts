import { answerPdf, answerTable } from '#kernel/file-answer.ts';
import { found, type Request } from '#kernel/http.ts';
import { type CatalogueReading, catalogueDocumentOf } from '../pdf/catalogue-document.ts';
import { renderCataloguePdf } from '../pdf/catalogue-pdf.ts';
import type { Edition } from '../queries.ts';
import { componentTable } from '../views/component-table.ts';
import { loadEditionInForce } from './catalogue.tsx';
import { loadReading } from './service.tsx';

/** The document of the edition that was asked for last: a published edition never changes, so it is made once in a process. */
let made: { key: string; pdf: Promise<Uint8Array> } | undefined;

function pdfOf(edition: Edition, read: CatalogueReading, now: Date): Promise<Uint8Array> {
  const key = `${edition.id} ${read.reading} ${read.organisation}`;
  if (made?.key === key) return made.pdf;
  const pdf = renderCataloguePdf(catalogueDocumentOf(edition, read), now);
  made = { key, pdf };
  pdf.catch(() => {
    if (made?.pdf === pdf) made = undefined;
  });
  return pdf;
}

const nameOf = ({ year }: Edition): string => `activiteitencatalogus-${year}`;

/** The edition in force as an accessible PDF. */
export async function cataloguePdf(c: Request) {
  const edition = found(await loadEditionInForce(c), 'edition in force');
  const { organisation } = c.var;
  const pdf = await pdfOf(edition, { organisation, reading: await loadReading(c) }, c.var.now());
  return answerPdf(c, { pdf, name: nameOf(edition) });
}

/** The edition in force as CSV, one row for each tariff component. */
export async function catalogueFile(c: Request) {
  const edition = found(await loadEditionInForce(c), 'edition in force');
  return answerTable(c, { name: nameOf(edition), ...componentTable(edition.document) });
}
