import { dayOf, formatDay } from '#kernel/days.ts';
import { answerPdf, answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import type { FilledReport } from '../../report-contents/index.ts';
import { aroundOf, printedAroundOf } from '../around.ts';
import { FIGURE_COLUMNS, figureRows } from '../files/figure-sheet.ts';
import { plainText } from '../files/plain-text.ts';
import { reportData } from '../files/report-data.ts';
import { reportDocument } from '../pdf/report-document.ts';
import { renderReportPdf } from '../pdf/report-pdf.ts';
import { loadReport } from './load-report.ts';

/** A report that is final as a file, by the ending of its address: PDF, plain text, all figures as a sheet, or all of it as JSON. */
export async function reportFile(c: Request): Promise<Response> {
  const ending = c.req.path.split('.').at(-1);
  if (ending === 'pdf') return pdfFile(c);
  const { final, around } = await read(c, async (ctx) => {
    const { final } = await loadReport(c, ctx);
    return { final, around: await aroundOf(ctx, final.content) };
  });
  switch (ending) {
    case 'json':
      return c.json(reportData(final, around));
    case 'txt':
      return c.text(plainText(around));
    case 'csv':
    case 'xlsx':
      return answerTable(c, {
        name: nameOf(c, final.content),
        columns: FIGURE_COLUMNS,
        rows: figureRows(final.content),
      });
    default:
      throw new NotFound(c.req.path);
  }
}

async function pdfFile(c: Request): Promise<Response> {
  const { final, around } = await read(c, async (ctx) => {
    const { final } = await loadReport(c, ctx);
    return { final, around: await printedAroundOf(ctx, final.content) };
  });
  const { edition, finalisedAt, content } = final;
  const document = reportDocument(around, { edition, standing: `definitief, ${formatDay(dayOf(finalisedAt))}` });
  return answerPdf(c, { pdf: await renderReportPdf(document, finalisedAt), name: nameOf(c, content) });
}

/** After the report and the municipality, as its address names them. */
function nameOf(c: Request, { municipality, year }: FilledReport): string {
  const [last = ''] = c.req.path.split('/').at(-1)?.split('.', 1) ?? [];
  return last === String(year) ? `jaarbericht-${municipality.slug}-${year}` : `${last}-${municipality.slug}-${year}`;
}
