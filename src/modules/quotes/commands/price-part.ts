import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type ChangedMeanwhile, type CustomPrice, priceQuote, type WrongState } from '../domain.ts';
import { lockForLibrary } from '../locked-version.ts';
import { updateVersion, upsertCustomPrice } from '../sql/versions.ts';

export type PricePart = CustomPrice & { versionId: string /** The version that was shown. */; version: number };
export type PricePartRefusal = WrongState | ChangedMeanwhile | { code: 'not-on-quote' };

/**
 * Puts a price, in cents and with a note for the municipality, on a part that the catalogue leaves to a quote.
 * Refuses: wrong-state, changed-meanwhile, not-on-quote (the catalogue has a price, or the service was not chosen). Throws NotFound, Forbidden.
 */
export async function pricePart(ctx: Ctx, input: PricePart): Promise<Result<null, PricePartRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { serviceId, componentId, amountCents, recurrence, note } = input;
  const price: CustomPrice = { serviceId, componentId, amountCents, recurrence, note };
  if (version.state !== 'draft') return refuse({ code: 'wrong-state', state: version.state });
  if (version.version !== input.version) return refuse({ code: 'changed-meanwhile', version: version.version });
  const others = version.customPrices.filter(
    (each) => each.serviceId !== serviceId || each.componentId !== componentId,
  );
  const priced = priceQuote(version.edition.document, { ...version, customPrices: [...others, price] });
  const isChosen = version.lines.some((line) => line.serviceId === serviceId);
  if (!isChosen || 'faults' in priced) return refuse({ code: 'not-on-quote' });

  await upsertCustomPrice(ctx.tx, version.id, price);
  await updateVersion(ctx.tx, version.id, {});
  await audit(ctx, 'quotes.part-priced', version.id, { service: serviceId, component: componentId, amountCents });
  return ok(null);
}
