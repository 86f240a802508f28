import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { QuoteLine } from '../../quote-contents/index.ts';
import { type DraftRefusal, lockForLibrary, saveDraft } from '../../quotes/index.ts';
import { noteAddition } from '../service-steps.ts';

/** `version` is the one that was shown. */
export type AddService = Omit<QuoteLine, 'goal'> & { versionId: string; version: number };
export type AddServiceRefusal = DraftRefusal | { code: 'already-offered' };

/**
 * Takes a service of the edition into a draft, with its quantities and choices.
 * Refuses: already-offered, wrong-state, changed-meanwhile, invalid-lines. Throws NotFound, Forbidden.
 */
export async function addService(ctx: Ctx, input: AddService): Promise<Result<null, AddServiceRefusal>> {
  const draft = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { serviceId, quantities, choice, reason } = input;
  if (!draft.edition.document.services.some(({ id }) => id === serviceId)) throw new NotFound(`service ${serviceId}`);
  if (draft.lines.some((line) => line.serviceId === serviceId)) return refuse({ code: 'already-offered' });
  const lines = [...draft.lines, { serviceId, quantities, choice, reason, goal: null }];
  const saved = await saveDraft(ctx, draft, { shown: input.version, lines });
  if (!saved.ok) return saved;
  await noteAddition(ctx, draft, serviceId);
  return ok(null);
}
