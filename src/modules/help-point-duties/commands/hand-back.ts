import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { accountsAt, atHour, isToCome, ownStaffing } from '../at-hour.ts';
import { type NotHelperHere, type NotOnDuty, type NotToCome, type StandsTwice, wrongAmong } from '../refusals.ts';
import { deleteHandBacks, insertHandBack, replaceDuties, updateStaffing } from '../sql.ts';
import { tellHandedBack, tellTakenOver } from '../tell.ts';

export type HandBack = {
  readonly hourId: string;
  /** Why, for who plans. */
  readonly reason: string;
  /** A colleague who comes instead; null: it is open again. */
  readonly toAccountId: string | null;
};

/**
 * Gives back one's own duty at a dated hour, or hands it to a colleague, who is told; so is who plans, where it is open again.
 * Refuses: not-to-come, not-on-duty, not-helper-here, stands-twice. Throws NotFound, Forbidden.
 */
export async function handBack(
  ctx: Ctx,
  { hourId, reason, toAccountId }: HandBack,
): Promise<Result<undefined, NotToCome | NotOnDuty | NotHelperHere | StandsTwice>> {
  const at = await atHour(ctx, hourId, 'help-points:hold');
  if (!isToCome(at.hour, ctx.now)) return refuse({ code: 'not-to-come' });
  const { id, needs, duties } = await ownStaffing(ctx, at.hour);
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
  const own = duties.find((duty) => duty.accountId === accountId);
  if (!own) return refuse({ code: 'not-on-duty' });
  const helpers = await accountsAt(ctx, at.point, 'help-points:hold');
  const known = [...helpers, ...duties.map((duty) => ({ id: duty.accountId }))];
  const wrong = toAccountId === null ? undefined : wrongAmong([...duties, { ...own, accountId: toAccountId }], known);
  if (wrong) return refuse(wrong);

  const next = helpers.find((helper) => helper.id === toAccountId);
  const others = duties.filter((duty) => duty !== own);
  const instead = next ? [{ ...own, accountId: next.id }] : [];
  await updateStaffing(ctx.tx, id, needs);
  await replaceDuties(ctx.tx, id, [...others, ...instead]);
  await deleteHandBacks(ctx.tx, hourId, instead);
  await insertHandBack(ctx.tx, { hourId, accountId, reason, handedBackAt: ctx.now });
  await audit(ctx, 'help-point-duties.duty-handed-back', hourId, { isTakenOver: next !== undefined });
  await (next ? tellTakenOver(ctx, at, next) : tellHandedBack(ctx, at));
  return ok(undefined);
}
