import type { Ctx } from '#kernel/ctx.ts';
import { found, type Request } from '#kernel/http.ts';
import { type PublicReport, publicReport } from '../../reports/index.ts';

/**
 * The report that the address names, as far as it is final: by its year the annual report, behind the year a free one.
 * Throws NotFound as long as none is.
 */
export async function loadReport(c: Request, { tx }: Ctx): Promise<PublicReport> {
  const { municipality = '', year, report = '' } = c.req.param() as Record<string, string>;
  const [name = ''] = report.split('.', 1);
  const asked = year === undefined ? { year: Number(name), slug: '' } : { year: Number(year), slug: name };
  return found(await publicReport(tx, { municipality, ...asked }), 'report');
}
