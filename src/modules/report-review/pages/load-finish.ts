import { can } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { listAccountsWith } from '../../people/index.ts';
import { changesBetween, type FilledReport } from '../../report-contents/index.ts';
import { reportComments, reportEditions, reportSteps } from '../../reports/index.ts';
import { findForLibrary } from '../open-for.ts';
import { isOpen } from '../threads.ts';

/** Where a report stands, and all that is still to be done before it is final. Throws NotFound. */
export const loadFinish = (c: Request) =>
  read(c, async (ctx) => {
    const id = idParam(c);
    const { report, final } = await findForLibrary(ctx, c.var.modules, id);
    const { content, missing } = await reportSteps.asFinal(ctx, c.var.modules, report);
    const openComments = (await reportComments.list(ctx.tx, id)).filter(isOpen).length;
    return {
      ...{ report, final, content, openComments },
      missing: missing.map((each) =>
        each.code === 'no-values' ? { ...each, figureIds: namesOf(each, content) } : each,
      ),
      finals: await reportEditions.list(ctx.tx, id),
      changes: final && report.state !== 'final' ? changesBetween(final.content, content) : [],
      readers: await listAccountsWith(ctx.tx, 'reports:comment', report.municipalityCode),
      mayFinalise: can(ctx.actor, 'reports:finalise', { municipality: report.municipalityCode }),
      isYearOver: calendarYear(report.year).endsBefore <= today(ctx.now),
    };
  });

/** Figures by their Dutch labels, each once; one that does not exist by what was typed. */
const namesOf = ({ figureIds }: { figureIds: readonly string[] }, { values }: FilledReport): string[] => {
  const labels = new Map(Object.values(values).map(({ figureId, label }) => [figureId, label]));
  return [...new Set(figureIds.map((id) => labels.get(id) || id))];
};

export type Finish = Awaited<ReturnType<typeof loadFinish>>;
