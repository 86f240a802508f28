import { municipalitiesFor, type Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden } from '#kernel/result.ts';
import { branchesFor } from '../branches/index.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';

/** The municipalities whose cards somebody may see: a card is of no branch, so who works at one has those of its municipality. */
export async function municipalitiesInReach(ctx: Ctx, permission: Permission): Promise<Municipality[]> {
  const codes = municipalitiesFor(ctx.actor, permission);
  if (codes === 'all') return listMunicipalities(ctx.tx, 'all');
  const around = (await branchesFor(ctx, permission)).map(({ municipalityCode }) => municipalityCode);
  return listMunicipalities(ctx.tx, [...new Set([...codes, ...around])]);
}

/** Throws Forbidden for the cards of another municipality. */
export async function requireReach(ctx: Ctx, permission: Permission, municipalityCode: string): Promise<void> {
  const reach = await municipalitiesInReach(ctx, permission);
  if (!reach.some(({ code }) => code === municipalityCode)) throw new Forbidden(permission);
}
