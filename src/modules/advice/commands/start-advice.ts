import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { editionInForce } from '../../activity-catalogue/index.ts';
import { factsOf } from '../../branches/index.ts';
import { findMunicipality } from '../../organisation/index.ts';
import type { EditionDocument } from '../../tariffs/index.ts';
import { startingServices } from '../domain.ts';
import { getAdviceFor, insertAdvice, insertScenario, replaceLines } from '../sql.ts';

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
  const edition = await editionInForce(ctx.tx, year);
  if (!edition) return refuse({ code: 'no-edition', year });

  const id = newId();
  const createdBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const row = { id, municipalityCode: municipality.code, year, editionId: edition.id, createdAt: ctx.now, createdBy };
  if (!(await insertAdvice(ctx.tx, row)))
    return refuse({ code: 'already-advised', adviceId: (await getAdviceFor(ctx.tx, municipality.code, year)).id });
  await addFirstScenario(ctx, row, edition.document);
  await audit(ctx, 'advice.advice-started', id, { municipality: municipality.code, year });
  return ok({ id });
}

async function addFirstScenario(
  { tx, now }: Ctx,
  { id: adviceId, municipalityCode, year }: StartAdvice & { id: string },
  edition: EditionDocument,
): Promise<void> {
  const id = newId();
  const saved = { savedAt: now, savedFacts: (await factsOf(tx, municipalityCode, year)).values };
  await insertScenario(tx, { id, adviceId, name: 'Voorstel', schoolContribution: 'on-top', ...saved });
  const follows = { quantities: {}, choice: {}, reason: null, goalId: null };
  await replaceLines(
    tx,
    id,
    startingServices(edition).map((serviceId) => ({ serviceId, ...follows })),
  );
}
