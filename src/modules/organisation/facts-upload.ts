import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type FactTable, readFactTable } from './facts-table.ts';
import { listMunicipalities } from './sql/municipalities.ts';

/** The file as this actor may enter it, against the municipalities that there are now. */
export async function readUpload(ctx: Ctx, content: Uint8Array): Promise<FactTable> {
  const municipalities = await listMunicipalities(ctx.tx);
  return readFactTable(content, {
    municipalities,
    mayEnter: (code) => can(ctx.actor, 'organisation:edit-facts', { municipality: code }),
  });
}
