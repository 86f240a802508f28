import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { startingServices } from '../domain.ts';
import { findAdviceFor, insertAdvice, insertScenario, replaceLines } from '../sql.ts';

export type StartAdvice = { municipalityCode: string; year: number };
export type StartRefusal = { code: 'already-advised'; adviceId: string } | { code: 'no-edition'; year: number };

/**
 * Starts the advice of a municipality for a year, on the prices in force, with one scenario that holds the Basis services.
 * Refuses: already-advised, no-edition. Throws NotFound for an unknown municipality, Forbidden.
 */
export async function startAdvice(
  ctx: Ctx,
  { municipalityCode, year }: StartAdvice,
): Promise<Result<{ id: string }, StartRefusal>> {
  const municipality = await findMunicipality(ctx.tx, municipalityCode);
  if (!municipality?.served) throw new NotFound(`municipality ${municipalityCode}`);
  requirePermission(ctx.actor, 'advice:edit', { municipality: municipality.code });
  const earlier = await findAdviceFor(ctx.tx, municipality.code, year);
  if (earlier) return refuse({ code: 'already-advised', adviceId: earlier.id });
  const edition = await editionInForce(ctx.tx, year);
  if (!edition) return refuse({ code: 'no-edition', year });

  const id = newId();
  const createdBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertAdvice(ctx.tx, {
    id,
    municipalityCode: municipality.code,
    year,
    editionId: edition.id,
    createdAt: ctx.now,
    createdBy,
  });
  const scenarioId = newId();
  await insertScenario(ctx.tx, {
    id: scenarioId,
    adviceId: id,
    name: 'Voorstel',
    position: 1,
    schoolContribution: 'on-top',
  });
  const lines = startingServices(edition.document).map((serviceId) => ({
    serviceId,
    quantities: {},
    choice: {},
    reason: null,
    goalId: null,
  }));
  await replaceLines(ctx.tx, scenarioId, lines);
  await audit(ctx, 'advice.advice-started', id, { municipality: municipality.code, year });
  return ok({ id });
}
