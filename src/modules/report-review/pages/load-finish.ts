import { can } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { listAccountsWith } from '../../people/index.ts';
import { changesBetween } from '../../report-contents/index.ts';
import { openReport, reportComments, reportEditions, reportSteps } from '../../reports/index.ts';
import { isOpen } from '../threads.ts';

/** Where a report stands, and all that is still to be done before it is final. Throws NotFound. */
export const loadFinish = (c: Request) =>
  read(c, async (ctx) => {
    const id = idParam(c);
    const opened = await openReport(ctx, c.var.modules, id);
    const scope = { municipality: opened?.report.municipalityCode ?? '' };
    if (!opened || !can(ctx.actor, 'reports:edit', scope)) throw new NotFound(`report ${id}`);
    const { report, final } = opened;
    const { content, missing } = await reportSteps.asFinal(ctx, c.var.modules, report);
    const openComments = (await reportComments.list(ctx.tx, id)).filter(isOpen).length;
    return {
      ...{ report, final, content, missing, openComments },
      finals: await reportEditions.list(ctx.tx, id),
      changes: final && report.state !== 'final' ? changesBetween(final.content, content) : [],
      readers: await listAccountsWith(ctx.tx, 'reports:comment', report.municipalityCode),
      mayFinalise: can(ctx.actor, 'reports:finalise', scope),
      isYearOver: calendarYear(report.year).endsBefore <= today(ctx.now),
    };
  });

export type Finish = Awaited<ReturnType<typeof loadFinish>>;
