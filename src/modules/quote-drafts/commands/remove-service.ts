import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type DraftRefusal, lockForLibrary, saveDraft } from '../../quotes/index.ts';
import { noteRemoval } from '../service-steps.ts';

/** `version` is the one that was shown. */
export type RemoveService = { versionId: string; version: number; serviceId: string };
export type RemoveServiceRefusal = DraftRefusal | { code: 'not-offered' };

/**
 * Takes a service out of a draft, with the prices that people gave it. What was said about it stays.
 * Refuses: not-offered, wrong-state, changed-meanwhile, no-lines (it is the last one), invalid-lines. Throws NotFound, Forbidden.
 */
export async function removeService(ctx: Ctx, input: RemoveService): Promise<Result<null, RemoveServiceRefusal>> {
  const draft = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const lines = draft.lines.filter(({ serviceId }) => serviceId !== input.serviceId);
  if (lines.length === draft.lines.length) return refuse({ code: 'not-offered' });
  const saved = await saveDraft(ctx, draft, { shown: input.version, lines });
  if (!saved.ok) return saved;
  await noteRemoval(ctx, draft, input.serviceId);
  return ok(null);
}
