import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { entriesOf } from '../entries.ts';
import { requireEdit } from '../scope.ts';
import { lockOrganisation, updateOrganisation } from '../sql/organisations.ts';
import { confirmServices } from '../sql/services.ts';

export type ConfirmOrganisation = {
  id: string;
  /** By staff after a `call`, or by the `partner`: whoever passes that has seen that the partner itself is asking. */
  by: 'call' | 'partner';
  /** Of what was shown to who confirms it. */
  contentHash: string;
};

/**
 * A person says that all we say of an organisation and of what it offers is right today.
 * Refuses: stale, when something was changed after it was shown. Throws NotFound; Forbidden for staff of elsewhere.
 */
export async function confirmOrganisation(
  ctx: Ctx,
  { id, by, contentHash }: ConfirmOrganisation,
): Promise<Result<{ id: string }, Stale>> {
  await lockOrganisation(ctx.tx, id);
  const [entry] = await entriesOf(ctx.tx, [id]);
  if (!entry) throw new NotFound(`organisation ${id}`);
  if (by === 'call') requireEdit(ctx.actor, entry);
  if (entry.contentHash !== contentHash) return refuse({ code: 'stale' });
  const confirmedOn = today(ctx.now);
  await updateOrganisation(ctx.tx, id, { confirmedOn, confirmedBy: by });
  await confirmServices(ctx.tx, id, confirmedOn);
  await audit(ctx, 'referral-directory.organisation-confirmed', id, { by });
  return ok({ id });
}
