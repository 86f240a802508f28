import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { correctablesOf, entriesOf } from '../../referral-directory/index.ts';
import { REMARK } from '../remark.ts';
import { insertProposals, lockOpenRound, updateRound } from '../sql.ts';
import type { LinkGone } from './confirm-by-link.ts';

export type ProposeChanges = {
  roundId: string;
  /** What was typed, by name of the field; only what differs from what we say is kept. */
  typed: Readonly<Record<string, string>>;
};

/**
 * An organisation tells what we must say instead. Nothing changes until staff take it over.
 * Refuses: link-gone, nothing-changed.
 */
export async function proposeChanges(
  ctx: Ctx,
  { roundId, typed }: ProposeChanges,
): Promise<Result<null, LinkGone | { code: 'nothing-changed' }>> {
  const round = await lockOpenRound(ctx.tx, roundId);
  if (!round) return refuse({ code: 'link-gone' });
  const { organisationId } = round;
  const [entry] = await entriesOf(ctx.tx, [organisationId]);
  if (!entry) throw new NotFound(`organisation ${organisationId}`);
  const said = [...correctablesOf(entry), { name: REMARK, value: '' }];
  const rows = said.flatMap(({ name, value }) => {
    const text = (typed[name] ?? value).trim().replaceAll('\r\n', '\n');
    return text === value ? [] : [{ id: newId(), roundId, organisationId, field: name, value: text }];
  });
  if (rows.length === 0) return refuse({ code: 'nothing-changed' });
  await insertProposals(ctx.tx, rows);
  await updateRound(ctx.tx, roundId, { answeredAt: ctx.now, answer: 'changes' });
  await audit(ctx, 'referral-upkeep.changes-proposed', organisationId, { fields: rows.length });
  return ok(null);
}
