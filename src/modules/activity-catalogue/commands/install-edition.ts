import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { EditionDocument } from '../edition.ts';
import { editionOfYear } from '../queries.ts';
import { insertEdition, insertServices, lockYear, publish } from '../sql.ts';

/**
 * Puts an edition that ships with the program in force, on a database that has none of that year. Who starts the program does this, not a user.
 * Refuses: already-there.
 */
export async function installEdition(
  ctx: Ctx,
  document: EditionDocument,
): Promise<Result<{ id: string }, { code: 'already-there' }>> {
  await lockYear(ctx.tx, document.year);
  if (await editionOfYear(ctx.tx, document.year)) return refuse({ code: 'already-there' });
  const { services, ...frame } = document;
  const { year } = document;
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
