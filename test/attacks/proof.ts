// What accounts to Coevorden: a figure that somebody entered, and a report that its officer reads along.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { enterObservation } from '../../src/modules/observations/index.ts';
import { aValue, knownFigures } from '../../src/modules/observations/testing.ts';
import { reportComments, reportSteps } from '../../src/modules/reports/index.ts';
import { aReport, aText, done } from '../../src/modules/reports/testing.ts';
import { modules } from '../../src/modules.ts';

export type Proof = Awaited<ReturnType<typeof aProof>>;

/** `words` stands in whatever was typed; the report is in review, with a comment on its first part. */
export async function aProof(ctx: Ctx, { officer, words }: { officer: User; words: string }) {
  const scope = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
  const subject = { figureId: 'visits-physical', profile: 'lokaal', period: calendarYear(2025), scope } as const;
  const details = aValue(4321, { source: words, place: words, note: words });
  const { id: observationId } = done(await enterObservation(ctx, knownFigures(modules), { subject, details }));
  const { report, chapters } = await aReport(ctx, [[aText(words, words)]], 2025);
  const [chapter] = chapters;
  const blockId = chapter?.blocks[0]?.id ?? '';
  done(await reportSteps.sendForReview(ctx, report));
  const said = { reportId: report.id, blockId, about: words, text: words };
  const { id: commentId } = done(await reportComments.write({ ...ctx, actor: officer }, said));
  return { observationId, reportId: report.id, chapterId: chapter?.id ?? '', blockId, commentId };
}
