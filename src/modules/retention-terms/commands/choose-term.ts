import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { insertChoice } from '../sql.ts';
import { FEWEST_MONTHS, MOST_MONTHS, monthsKept } from '../term.ts';

/** `reason`: for whoever asks later why names are kept this long. */
export type ChooseTerm = { readonly term: string; readonly months: number; readonly reason: string };

export type ChooseRefusal = { readonly code: 'no-such-term' } | { readonly code: 'no-reason' };

/**
 * Keeps names from now on for so many months after something is over; a longer term than before holds for what comes in later.
 * Refuses: no-such-term (too short or too long), no-reason. Throws Forbidden.
 */
export async function chooseTerm(
  ctx: Ctx,
  { term, months, reason }: ChooseTerm,
): Promise<Result<{ id: string }, ChooseRefusal>> {
  requirePermission(ctx.actor, 'retention-terms:choose', {});
  if (months < FEWEST_MONTHS || months > MOST_MONTHS) return refuse({ code: 'no-such-term' });
  if (reason === '') return refuse({ code: 'no-reason' });
  const before = await monthsKept(ctx.tx, term);
  const id = newId();
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertChoice(ctx.tx, { id, term, months, reason, chosenAt: ctx.now, accountId });
  await audit(ctx, 'retention-terms.term-chosen', id, { term, before, months });
  return ok({ id });
}
