import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { Fault } from '../../calculations/index.ts';
import { withChanges } from '../../quote-contents/index.ts';
import { lockForMunicipality, type QuoteVersion, takeStep } from '../../quotes/index.ts';
import { isSameLine, type Wanted, withLine } from '../domain.ts';
import { mails } from '../mails.ts';
import { insertProposal } from '../sql.ts';

export type ProposeQuantity = Wanted & { versionId: string; note: string | null; baseUrl: string };
export type ProposeRefusal =
  | { code: 'not-open'; state: QuoteVersion['state'] }
  | { code: 'expired'; validUntil: Day }
  | { code: 'invalid-quantity'; faults: readonly Fault[] }
  | { code: 'nothing-changed' };

/**
 * The municipality proposes other quantities for one service. Gives the yearly amount in cents that would follow.
 * Refuses: not-open, expired, invalid-quantity, nothing-changed. Throws NotFound.
 */
export async function proposeQuantity(
  ctx: Ctx,
  input: ProposeQuantity,
): Promise<Result<{ annualCents: number }, ProposeRefusal>> {
  const { version, officer, expired } = await lockForMunicipality(ctx, input.versionId);
  const { serviceId, quantities, choice, note } = input;
  const { id: versionId, quoteId, state, validUntil, lines } = version;
  const line = lines.find((each) => each.serviceId === serviceId);
  if (!line) throw new NotFound(`service ${serviceId} in quote version ${versionId}`);
  if (state !== 'sent') return refuse({ code: 'not-open', state });
  if (expired) return refuse({ code: 'expired', validUntil });
  if (isSameLine(line, input)) return refuse({ code: 'nothing-changed' });
  const priced = withChanges(version, { lines: withLine(lines, input) });
  if ('faults' in priced) return refuse({ code: 'invalid-quantity', faults: priced.faults });

  const by = { accountId: officer.accountId, authorName: officer.name, at: ctx.now };
  await insertProposal(ctx.tx, { id: newId(), quoteId, versionId, serviceId, quantities, choice, note, ...by });
  await takeStep(ctx, version, { step: 'proposed', news: { ...mails.proposed(version), baseUrl: input.baseUrl } });
  return ok({ annualCents: priced.content.calculation.totals.municipality.annualCents });
}
