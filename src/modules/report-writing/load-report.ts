import { can, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { Figure } from '#kernel/figures.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { type Chapter, fillReport } from '../report-contents/index.ts';
import { type Around, aroundOf } from '../report-reading/index.ts';
import { readableReport } from '../reports/index.ts';

export type Report = Awaited<ReturnType<typeof readableReport>>['report'];

/** A report as it is now, with what its pages need beside. */
export type LoadedReport = {
  readonly report: Report;
  readonly chapters: readonly Chapter[];
  /** As it is filled for who looks. */
  readonly around: Around;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly mayWrite: boolean;
};

/** The report in the address, for staff of its municipality. Throws NotFound. */
export const loadReport = (c: Request): Promise<LoadedReport> =>
  read(c, async (ctx) => {
    const { report, chapters } = await readableReport(ctx, idParam(c));
    return {
      ...{ report, chapters },
      around: await filledAround(c, ctx, { report, chapters }),
      figures: figuresOf(c.var.modules).figures,
      mayWrite: report.state !== 'final' && can(ctx.actor, 'reports:edit', { municipality: report.municipalityCode }),
    };
  });

type Written = Pick<LoadedReport, 'report' | 'chapters'>;

/** What these chapters of a report are shown with. */
export const filledAround = async (c: Request, ctx: Ctx, written: Written): Promise<Around> =>
  aroundOf(ctx, await fillReport(ctx, c.var.modules, written));

/** The same report for who may write it, without what it is filled with. Throws NotFound, Forbidden. */
export async function writableReport(c: Request, ctx: Ctx): Promise<Written> {
  const written = await readableReport(ctx, idParam(c));
  requirePermission(ctx.actor, 'reports:edit', { municipality: written.report.municipalityCode });
  return written;
}

/** The chapter in the address. Throws NotFound when it is not of this report. */
export const chapterAsked = (c: Request, { chapters }: Written): Chapter => {
  const id = idParam(c, 'chapterId');
  return found(
    chapters.find((chapter) => chapter.id === id),
    `chapter ${id}`,
  );
};

/** The part in the address, with its chapter. Throws NotFound when it is not of this report. */
export function blockAsked(c: Request, { chapters }: Written): { chapter: Chapter; block: Chapter['blocks'][number] } {
  const id = idParam(c, 'blockId');
  const places = chapters.flatMap((chapter) => chapter.blocks.map((block) => ({ chapter, block })));
  return found(
    places.find(({ block }) => block.id === id),
    `block ${id}`,
  );
}
