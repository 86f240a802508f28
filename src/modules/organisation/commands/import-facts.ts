import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { readUpload } from '../facts-upload.ts';
import { deleteFactImports, lockFactImport } from '../sql/fact-imports.ts';
import { enterFacts } from './enter-facts.ts';

export type FaultyRows = { code: 'faulty-rows'; count: number };

/**
 * Enters all rows of an uploaded file, or none. Gives how many figures are new or changed.
 * Refuses: faulty-rows. Throws NotFound when the file is not the actor's own, has expired or has been entered; Forbidden.
 */
export async function importFacts(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ rows: number; entered: number }, FaultyRows>> {
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : '';
  const upload = accountId ? await lockFactImport(ctx.tx, { id, accountId, now: ctx.now }) : undefined;
  if (!upload) throw new NotFound(`import ${id}`);
  const { rows } = await readUpload(ctx, upload.content);
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return refuse({ code: 'faulty-rows', count: faulty.length });

  let entered = 0;
  // In the order of their codes, so that two imports at once never wait for each other.
  for (const { municipality, year, source, asOf, values } of rows.toSorted(byCode)) {
    if (!municipality || year === undefined || !asOf) throw new Error('a row without faults is complete');
    const outcome = await enterFacts(ctx, { municipalityCode: municipality.code, year, source, asOf, values });
    if (outcome.ok) entered += outcome.value.entered;
  }
  await deleteFactImports(ctx.tx, id, ctx.now);
  await audit(ctx, 'organisation.facts-imported', id, { rows: rows.length, entered });
  return ok({ rows: rows.length, entered });
}

const byCode = (
  a: { municipality?: { code: string } | undefined },
  b: { municipality?: { code: string } | undefined },
): number => (a.municipality?.code ?? '').localeCompare(b.municipality?.code ?? '');
