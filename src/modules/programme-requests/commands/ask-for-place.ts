import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { branchesFor } from '../../branches/index.ts';
import { daysOf, faultIn } from '../domain.ts';
import type { WrongDays } from '../refusals.ts';
import { getSettings, insertRequest, type NewRequest } from '../sql/requests.ts';
import { tell } from '../tell.ts';

export type AskForPlace = Omit<
  NewRequest,
  'id' | 'municipalityCode' | 'state' | 'confirmUntil' | 'askedAt' | 'accountId'
>;

/**
 * Asks for a place in the programme. Who asks on the public page says yes through a mail first; a municipality is known.
 * Refuses: in-the-past, no-days, too-many-days. Throws NotFound for a branch that is not open; Forbidden for the branch of
 * another municipality.
 */
export async function askForPlace(ctx: Ctx, wish: AskForPlace): Promise<Result<{ id: string }, WrongDays>> {
  const branch = (await branchesFor(ctx)).find(({ id }) => id === wish.branchId);
  if (!branch) throw new NotFound(`branch ${wish.branchId}`);
  const isKnown = wish.askerKind === 'municipality';
  if (isKnown) requirePermission(ctx.actor, 'programme-requests:ask', { municipality: branch.municipalityCode });
  const fault = faultIn(wish, today(ctx.now));
  if (fault) return refuse({ code: fault });
  const { confirmHours } = await getSettings(ctx.tx);
  const id = newId();
  await insertRequest(ctx.tx, {
    ...wish,
    id,
    lastDay: daysOf(wish).at(-1) ?? wish.firstDay,
    municipalityCode: branch.municipalityCode,
    accountId: isKnown && ctx.actor.kind === 'user' ? ctx.actor.accountId : null,
    state: isKnown ? 'asked' : 'unconfirmed',
    confirmUntil: isKnown ? null : later(ctx.now, confirmHours * 60),
    askedAt: ctx.now,
  });
  await tell(ctx, { id, contactEmail: wish.contactEmail }, isKnown ? 'asked' : 'confirm');
  await audit(ctx, 'programme-requests.place-asked', id, { kind: wish.askerKind });
  return ok({ id });
}
