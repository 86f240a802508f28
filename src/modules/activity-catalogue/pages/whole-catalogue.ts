import { found, type Request } from '#kernel/http.ts';
import { catalogueDocumentOf } from '../pdf/catalogue-document.ts';
import { renderCataloguePdf } from '../pdf/catalogue-pdf.ts';
import type { Edition } from '../queries.ts';
import { catalogueCsv } from '../views/component-table.ts';
import { loadEditionInForce } from './catalogue.tsx';

/** The document of the edition that was asked for last: a published edition never changes, so it is made once in a process. */
let made: { key: string; pdf: Promise<Uint8Array> } | undefined;

function pdfOf(edition: Edition, organisation: string, now: Date): Promise<Uint8Array> {
  const key = `${edition.id} ${organisation}`;
  if (made?.key === key) return made.pdf;
  const pdf = renderCataloguePdf(catalogueDocumentOf(edition, organisation), now);
  made = { key, pdf };
  pdf.catch(() => {
    if (made?.pdf === pdf) made = undefined;
  });
  return pdf;
}

const file = (c: Request, bytes: Uint8Array, type: string, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'content-disposition': `inline; filename="${name}"` });

/** The edition in force as an accessible PDF. */
export async function cataloguePdf(c: Request) {
  const edition = found(await loadEditionInForce(c), 'edition in force');
  const pdf = await pdfOf(edition, c.var.organisation, c.var.now());
  return file(c, pdf, 'application/pdf', `activiteitencatalogus-${edition.year}.pdf`);
}

/** The edition in force as CSV, one row for each tariff component. */
export async function catalogueCsvFile(c: Request) {
  const { document } = found(await loadEditionInForce(c), 'edition in force');
  return file(c, catalogueCsv(document), 'text/csv; charset=utf-8', `activiteitencatalogus-${document.year}.csv`);
}
