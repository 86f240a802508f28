import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import type { QuoteLine } from '../../quote-contents/index.ts';
import { type DraftRefusal, lockForLibrary, saveDraft } from '../../quotes/index.ts';
import { noteRemoval } from '../service-steps.ts';

export type EditDraft = {
  versionId: string;
  /** The version that was shown. */
  version: number;
  letter: string;
  conditions: string;
  validUntil: Day;
  lines: readonly QuoteLine[];
};

/**
 * Changes letter, conditions, last day and quantities of a draft. A price of a service that goes out goes with it.
 * Refuses: wrong-state, changed-meanwhile, no-lines, invalid-lines. Throws NotFound, Forbidden.
 */
export async function editDraft(
  ctx: Ctx,
  { versionId, version, ...content }: EditDraft,
): Promise<Result<null, DraftRefusal>> {
  const draft = await lockForLibrary(ctx, versionId, 'quotes:edit');
  const { letter, conditions, validUntil, lines } = content;
  const saved = await saveDraft(ctx, draft, { shown: version, letter, conditions, validUntil, lines });
  if (!saved.ok) return saved;
  const kept = new Set(lines.map(({ serviceId }) => serviceId));
  for (const { serviceId } of draft.lines) if (!kept.has(serviceId)) await noteRemoval(ctx, draft, serviceId);
  await audit(ctx, 'quote-drafts.draft-edited', versionId, { services: lines.length });
  return saved;
}
