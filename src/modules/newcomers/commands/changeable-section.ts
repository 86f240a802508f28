import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Section, scopeOf } from '../domain.ts';
import { lockSection } from '../sql.ts';

/** The section with this id, locked until commit, for who may edit it. Throws NotFound, Forbidden. */
export async function changeableSection(ctx: Ctx, id: string): Promise<Section> {
  const section = await lockSection(ctx.tx, id);
  if (!section) throw new NotFound(`section ${id}`);
  requirePermission(ctx.actor, 'newcomers:edit', scopeOf(section));
  return section;
}
