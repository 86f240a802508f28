import type { Ctx } from '#kernel/ctx.ts';
import { found, type Request } from '#kernel/http.ts';
import { bordersOf } from '../../organisation/index.ts';
import { publicReport } from '../../reports/index.ts';

/** The report that the address names, with what its map is drawn on. Throws NotFound as long as none is final. */
export async function loadReport(c: Request, { tx }: Ctx) {
  const year = Number(c.req.param('report')?.slice(0, 4));
  const report = found(await publicReport(tx, { municipality: c.req.param('municipality') ?? '', year }), 'report');
  return { ...report, borders: await bordersOf(tx) };
}
