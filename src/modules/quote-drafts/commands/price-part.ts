import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { CustomPrice } from '../../quote-contents/index.ts';
import { type DraftRefusal, lockForLibrary, saveDraft } from '../../quotes/index.ts';

export type PricePart = CustomPrice & { versionId: string /** The version that was shown. */; version: number };
export type PricePartRefusal = DraftRefusal | { code: 'not-on-quote' };

/**
 * Puts a price, in cents and with a note for the municipality, on a part that the catalogue leaves to a quote.
 * Refuses: wrong-state, changed-meanwhile, not-on-quote (the catalogue has a price, or the service was not chosen). Throws NotFound, Forbidden.
 */
export async function pricePart(ctx: Ctx, input: PricePart): Promise<Result<null, PricePartRefusal>> {
  const draft = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { serviceId, componentId, amountCents, recurrence, note } = input;
  const price: CustomPrice = { serviceId, componentId, amountCents, recurrence, note };
  if (!draft.lines.some((line) => line.serviceId === serviceId)) return refuse({ code: 'not-on-quote' });
  const others = draft.customPrices.filter((each) => each.serviceId !== serviceId || each.componentId !== componentId);
  const saved = await saveDraft(ctx, draft, { shown: input.version, customPrices: [...others, price] });
  if (!saved.ok) return saved.refusal.code === 'invalid-lines' ? refuse({ code: 'not-on-quote' }) : saved;
  await audit(ctx, 'quote-drafts.part-priced', draft.id, { service: serviceId, component: componentId, amountCents });
  return ok(null);
}
