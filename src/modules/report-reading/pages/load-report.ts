import type { Ctx } from '#kernel/ctx.ts';
import { found, type Request } from '#kernel/http.ts';
import { type PublicReport, publicReport } from '../../reports/index.ts';

/** The report that the address names, as far as it is final. Throws NotFound as long as none is. */
export async function loadReport(c: Request, { tx }: Ctx): Promise<PublicReport> {
  const year = Number(c.req.param('report')?.slice(0, 4));
  return found(await publicReport(tx, { municipality: c.req.param('municipality') ?? '', year }), 'report');
}
