import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Fault } from '../../calculations/index.ts';
import { type ChangedMeanwhile, priceQuote, type QuoteLine, type WrongState } from '../domain.ts';
import { lockForLibrary } from '../locked-version.ts';
import { deletePricesBeyond, replaceLines, updateVersion } from '../sql/versions.ts';

export type EditDraft = {
  versionId: string;
  /** The version that was shown. */
  version: number;
  letter: string;
  conditions: string;
  validUntil: Day;
  lines: readonly QuoteLine[];
};
export type EditDraftRefusal =
  | WrongState
  | ChangedMeanwhile
  | { code: 'no-lines' }
  | { code: 'invalid-lines'; faults: readonly Fault[] };

/**
 * Changes letter, conditions, last day and quantities of a draft. A price of a service that goes out goes with it.
 * Refuses: wrong-state, changed-meanwhile, no-lines, invalid-lines. Throws NotFound, Forbidden.
 */
export async function editDraft(ctx: Ctx, input: EditDraft): Promise<Result<null, EditDraftRefusal>> {
  const version = await lockForLibrary(ctx, input.versionId, 'quotes:edit');
  const { letter, conditions, validUntil, lines } = input;
  if (version.state !== 'draft') return refuse({ code: 'wrong-state', state: version.state });
  if (version.version !== input.version) return refuse({ code: 'changed-meanwhile', version: version.version });
  if (lines.length === 0) return refuse({ code: 'no-lines' });
  const services = lines.map(({ serviceId }) => serviceId);
  const customPrices = version.customPrices.filter(({ serviceId }) => services.includes(serviceId));
  const priced = priceQuote(version.edition.document, { ...version, lines, customPrices });
  if ('faults' in priced) return refuse({ code: 'invalid-lines', faults: priced.faults });

  await updateVersion(ctx.tx, version.id, { letter, conditions, validUntil });
  await replaceLines(ctx.tx, version.id, lines);
  await deletePricesBeyond(ctx.tx, version.id, services);
  await audit(ctx, 'quotes.draft-edited', version.id, { services: lines.length });
  return ok(null);
}
