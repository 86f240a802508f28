import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { Fault, Quantities } from '../../calculations/index.ts';
import { isExpired, isSameLine, priceQuote, type QuoteState, withLine } from '../domain.ts';
import { lockForMunicipality } from '../locked-version.ts';
import { mails, tellLibrary } from '../mails.ts';
import { insertProposal } from '../sql/conversation.ts';
import { nameOf, takeStep } from '../step.ts';

export type ProposedLine = {
  serviceId: string;
  quantities: Quantities;
  choice: Readonly<Record<string, string>>;
};
export type ProposeQuantity = ProposedLine & { versionId: string; note: string | null; baseUrl: string };
export type ProposeRefusal =
  | { code: 'not-open'; state: QuoteState }
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
  const { version, accountId } = await lockForMunicipality(ctx, input.versionId);
  const { serviceId, quantities, choice, note } = input;
  const line = version.lines.find((each) => each.serviceId === serviceId);
  if (!line) throw new NotFound(`service ${serviceId} in quote version ${version.id}`);
  if (version.state !== 'sent') return refuse({ code: 'not-open', state: version.state });
  if (isExpired(version, today(ctx.now))) return refuse({ code: 'expired', validUntil: version.validUntil });
  if (isSameLine(line, input)) return refuse({ code: 'nothing-changed' });
  const priced = priceQuote(version.edition.document, {
    ...version,
    lines: withLine(version.lines, { serviceId, quantities, choice }),
  });
  if ('faults' in priced) return refuse({ code: 'invalid-quantity', faults: priced.faults });

  const by = { accountId, authorName: nameOf(ctx), at: ctx.now };
  await insertProposal(ctx.tx, { id: newId(), versionId: version.id, serviceId, quantities, choice, note, ...by });
  await takeStep(ctx, { versionId: version.id, step: 'proposed' });
  await tellLibrary(ctx, version, { ...mails.proposed(version), baseUrl: input.baseUrl });
  return ok({ annualCents: priced.calculation.totals.municipality.annualCents });
}
