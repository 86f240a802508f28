import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import { findRoom } from '../../rooms/index.ts';
import { agreementOn, totalOf } from '../domain.ts';
import { MOST_USES } from '../kinds.ts';
import { insertBooking, lockContact, type NewUse } from '../sql/bookings.ts';
import { CONFIRMED, heldOrAsked, type Step, WAITING } from '../steps.ts';
import { isPlanned, takeAll } from '../take-all.ts';
import { tell } from '../tell.ts';
import type { BookRefusal, BookRoom } from '../wish.ts';

/**
 * Books a room once or for a series. Days of a series on which the room cannot be had are left out, with why. A resident with
 * an e-mail address says yes through a mail; without one, and where `needsApproval` says so, staff decide.
 * Refuses: as `occupy` does, to-agree, no-contact, no-days, too-many-uses. Throws NotFound, Forbidden.
 */
export async function bookRoom(ctx: Ctx, input: BookRoom): Promise<Result<{ id: string }, BookRefusal>> {
  const room = await findRoom(ctx.tx, input.roomId);
  if (!room) throw new NotFound(`room ${input.roomId}`);
  const { scope } = await branchOf(ctx.tx, room);
  if (input.at === 'desk') requirePermission(ctx.actor, 'room-bookings:edit', scope);
  if (input.spans.length === 0) return refuse({ code: 'no-days' });
  if (input.spans.length > MOST_USES) return refuse({ code: 'too-many-uses', most: MOST_USES });
  const { contactEmail, contactPhone } = input;
  if (input.at === 'public' && contactEmail === null && contactPhone === null) return refuse({ code: 'no-contact' });
  await lockContact(ctx.tx, contactEmail ?? contactPhone ?? newId());

  const id = newId();
  const taken = await takeAll(ctx, id, input);
  if (!taken.ok) return taken;
  const { uses, waits } = taken.value;
  const priceCents = totalOf(uses.filter(isPlanned).map((use) => use.priceCents));
  const isOffer = input.at === 'public' && (priceCents !== 0 || uses.length > 1);
  if (isOffer && !waits && input.agreed !== agreementOn(uses.filter(isPlanned).length, priceCents))
    return refuse({ code: 'to-agree', priceCents, uses });

  const step = waits ? WAITING : await firstStep(ctx, input, uses);
  const { agreed: _agreed, at: _at, spans: _spans, waits: _waits, ...asked } = input;
  const staffId = ctx.actor.kind === 'user' && input.at === 'desk' ? ctx.actor.accountId : null;
  const booking = { ...asked, id, branchId: room.branchId, municipalityCode: scope.municipality ?? '', staffId };
  const { mail, ...state } = step;
  const overrideReason = input.overrideReason ?? null;
  await insertBooking(ctx.tx, { ...booking, ...state, overrideReason, bookedAt: ctx.now }, uses);
  await tell(ctx, { id, contactEmail }, { kind: mail });
  await audit(ctx, 'room-bookings.room-booked', id, { state: state.state, uses: uses.length });
  return ok({ id });
}

/** At the desk it stands at once. */
const firstStep = async (ctx: Ctx, { at, contactEmail }: BookRoom, uses: readonly NewUse[]): Promise<Step> =>
  at === 'desk' ? CONFIRMED : heldOrAsked(ctx, contactEmail, uses.find(isPlanned)?.beginsAt ?? ctx.now);
