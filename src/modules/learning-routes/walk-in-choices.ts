import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { listMunicipalities } from '../organisation/index.ts';
import { listWalkIns, type WalkIn } from './sql/walk-ins.ts';

/** The activities among which somebody chooses where one can walk in: those of the municipalities where they may. */
export async function walkInChoices(ctx: Ctx): Promise<WalkIn[]> {
  const codes = (await listMunicipalities(ctx.tx))
    .map(({ code }) => code)
    .filter((municipality) => can(ctx.actor, 'learning-routes:edit', { municipality }));
  return listWalkIns(ctx.tx, codes, ctx.now);
}
