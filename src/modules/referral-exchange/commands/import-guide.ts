import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import { type Fate, type ImportedRow, importService } from '../import-service.ts';

export type ImportGuide = {
  services: readonly unknown[];
  /** Only look what would become of it. */
  isTrial: boolean;
};
/** What would become of each thing in the file. Nothing was changed. */
export type Tried = { code: 'tried'; rows: readonly ImportedRow[] };

/**
 * Brings services of another guide into ours, with their organisations and locations: new, changed, or the same as it was.
 * What cannot be read is left out; nobody has confirmed what came in. Refuses: tried. Throws Forbidden.
 */
export async function importGuide(
  ctx: Ctx,
  { services, isTrial }: ImportGuide,
): Promise<Result<readonly ImportedRow[], Tried>> {
  requirePermission(ctx.actor, 'referral-directory:edit', {});
  const municipalities = await listMunicipalities(ctx.tx, 'all', { unservedToo: true });
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const seen = new Set<string>();
  const rows: ImportedRow[] = [];
  for (const service of services) rows.push(...(await importService(ctx, service, { names, seen })));
  if (isTrial) return refuse({ code: 'tried', rows });
  const count = (fate: Fate) => rows.filter((row) => row.fate === fate).length;
  const counts = { added: count('new'), changed: count('changed'), leftOut: count('left-out') };
  await audit(ctx, 'referral-exchange.guide-imported', hashOf(counts).slice(0, 32), counts);
  return ok(rows);
}
