import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { EditionDocument } from '../../tariffs/index.ts';
import { SHIPPED_YEAR, shippedEdition2025 } from '../shipped.ts';
import { insertEdition, insertServices, lastVersionOfYear, lockYear, publish } from '../sql.ts';

/**
 * Puts an edition in force, on a database that has never had one of its year: the one that ships with the program, unless
 * another is given. Who starts the program does this, not a user. Refuses: already-there.
 */
export async function installEdition(
  ctx: Ctx,
  document?: EditionDocument,
): Promise<Result<{ id: string }, { code: 'already-there' }>> {
  const year = document?.year ?? SHIPPED_YEAR;
  await lockYear(ctx.tx, year);
  if ((await lastVersionOfYear(ctx.tx, year)) > 0) return refuse({ code: 'already-there' });
  // Reading the file takes a quarter of a second, which only a database without the edition must wait for.
  const { services, ...frame } = document ?? shippedEdition2025();
  const id = newId();
  await insertEdition(ctx.tx, {
    id,
    year,
    editionVersion: 1,
    state: 'draft',
    basedOn: null,
    frame,
    createdAt: ctx.now,
  });
  await insertServices(ctx.tx, id, services);
  await publish(ctx.tx, { id, year, publishedAt: ctx.now });
  await audit(ctx, 'activity-catalogue.edition-installed', id, { year, services: services.length });
  return ok({ id });
}
