import { dayOf, formatDay } from '#kernel/days.ts';
import { answerPdf, answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { FIGURE_COLUMNS, figureRows } from '../files/figure-sheet.ts';
import { plainText } from '../files/plain-text.ts';
import { reportDocument } from '../pdf/report-document.ts';
import { renderReportPdf } from '../pdf/report-pdf.ts';
import { loadReport } from './load-report.ts';

/** A report that is final as a file, by the ending of its address: PDF, plain text, all figures as a sheet, or all of it as JSON. */
export async function reportFile(c: Request): Promise<Response> {
  const { final, borders } = await read(c, (ctx) => loadReport(c, ctx));
  const { content: report, edition, finalisedAt, hash } = final;
  const name = `jaarbericht-${report.municipality.slug}-${report.year}`;
  switch (c.req.path.split('.').at(-1)) {
    case 'pdf': {
      const standing = `definitief, ${formatDay(dayOf(finalisedAt))}`;
      const document = reportDocument(report, { edition, standing }, borders);
      return answerPdf(c, { pdf: await renderReportPdf(document, finalisedAt), name });
    }
    case 'json':
      return c.json({ edition, finalisedAt: finalisedAt.toISOString(), hash, report });
    case 'txt':
      return c.text(plainText(report));
    case 'csv':
    case 'xlsx':
      return answerTable(c, { name, columns: FIGURE_COLUMNS, rows: figureRows(report) });
    default:
      throw new NotFound(c.req.path);
  }
}
