import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Module } from '#kernel/module.ts';
import { NotFound } from '#kernel/result.ts';
import type { FilledReport } from '../report-contents/index.ts';
import { openReport, reportComments } from '../reports/index.ts';
import type { Comment } from './threads.ts';

type Opened = NonNullable<Awaited<ReturnType<typeof openReport>>>;

/** A report as one side may see it, with what was said about it. */
export type Shown = Omit<Opened, 'fill'> & {
  readonly content: FilledReport;
  readonly comments: readonly Comment[];
};

/** A report for who writes it. Throws NotFound. */
export async function findForLibrary(ctx: Ctx, modules: readonly Module[], id: string): Promise<Opened> {
  const opened = await openReport(ctx, modules, id);
  if (!opened || !can(ctx.actor, 'reports:edit', { municipality: opened.report.municipalityCode }))
    throw new NotFound(`report ${id}`);
  return opened;
}

/** The same, as it reads now. Throws NotFound. */
export async function openForLibrary(ctx: Ctx, modules: readonly Module[], id: string): Promise<Shown> {
  const { fill, ...rest } = await findForLibrary(ctx, modules, id);
  return { ...rest, content: await fill(), comments: await reportComments.list(ctx.tx, id) };
}

/**
 * A report that the municipality reads along with, or of which an edition is final. Throws NotFound, also for a draft:
 * nobody outside the library knows of that.
 */
export async function findForMunicipality(ctx: Ctx, modules: readonly Module[], id: string): Promise<Opened> {
  const opened = await openReport(ctx, modules, id);
  if (!opened || !can(ctx.actor, 'reports:comment', { municipality: opened.report.municipalityCode }))
    throw new NotFound(`report ${id}`);
  if (opened.report.state !== 'in-review' && !opened.final) throw new NotFound(`report ${id}`);
  return opened;
}

/** The same as it reads now, or else the last edition that is final with what had been said by then. Throws NotFound. */
export async function openForMunicipality(ctx: Ctx, modules: readonly Module[], id: string): Promise<Shown> {
  const { fill, ...rest } = await findForMunicipality(ctx, modules, id);
  const { report, final } = rest;
  const comments = await reportComments.list(ctx.tx, id);
  if (report.state === 'in-review' || !final) return { ...rest, content: await fill(), comments };
  const { content, finalisedAt } = final;
  return { ...rest, content, comments: comments.filter(({ writtenAt }) => writtenAt <= finalisedAt) };
}
