import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { findPlace } from '../../places/index.ts';
import {
  factsOf,
  firstDayOf,
  isPartnerPlace,
  partnerKindOf,
  servicesFor,
  usualRule,
  type YearKind,
} from '../domain.ts';
import { registeredOf } from '../queries.ts';
import { insertDraft, replacePlaces } from '../sql/drafts.ts';

export type StartDraft = { placeId: string; yearKind: YearKind; year: number };
export type StartRefusal = { code: 'no-edition'; year: number } | { code: 'no-service'; year: number };

/**
 * Starts an agreement with a school or childcare location: its first service, the term of the catalogue, and the pupils or
 * locations of the register. Refuses: no-edition, no-service. Throws NotFound, also for a place of another kind, Forbidden.
 */
export async function startDraft(
  ctx: Ctx,
  { placeId, yearKind, year }: StartDraft,
): Promise<Result<{ id: string }, StartRefusal>> {
  const place = await findPlace(ctx.tx, placeId);
  if (!place || place.archivedOn !== null || !isPartnerPlace(place.kind)) throw new NotFound(`place ${placeId}`);
  const { municipalityCode, name: partyName } = place;
  requirePermission(ctx.actor, 'agreements:edit', { municipality: municipalityCode });
  const edition = await editionInForce(ctx.tx, year);
  if (!edition) return refuse({ code: 'no-edition', year });
  const [service] = servicesFor(edition.document, place.kind);
  if (!service) return refuse({ code: 'no-service', year });

  const startsOn = firstDayOf(yearKind, year);
  const partyKind = partnerKindOf(place.kind);
  const registered = await registeredOf(ctx.tx, { partyKind, placeIds: [placeId], startsOn });
  const facts = factsOf(partyKind, registered?.isOfThatYear ? registered.count : undefined);
  const id = newId();
  await insertDraft(ctx.tx, {
    ...{ id, partyKind, partyName, municipalityCode, editionId: edition.id, ...usualRule([service], startsOn) },
    basis: { facts, schoolContribution: 'on-top', selections: [{ service: service.id }] },
    quantityReason: null,
    madeAt: ctx.now,
    madeBy: ctx.actor.kind === 'user' ? ctx.actor.accountId : null,
  });
  await replacePlaces(ctx.tx, id, [placeId]);
  await audit(ctx, 'partner-agreements.draft-started', id, { partyKind, year });
  return ok({ id });
}
