import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { isInCircle, type OrganisationDetails } from '../domain.ts';
import { requireEdit } from '../scope.ts';
import { insertOrganisation, listParents, lockParents, updateOrganisation } from '../sql/organisations.ts';
import { lockEntry } from './locked-entry.ts';

export type SaveOrganisation = {
  details: OrganisationDetails;
  /** The organisation to change, in the version that was shown. Without it a new one is added. */
  existing?: { id: string; version: number } | undefined;
};
export type OrganisationRefusal = Stale | { code: 'circle' };

/**
 * Adds an organisation to the guide, or changes what is said of it. That somebody confirmed it stays as it was.
 * Refuses: stale, circle (a part of itself, however far). Throws NotFound for an unknown municipality or parent, Forbidden.
 */
export async function saveOrganisation(
  ctx: Ctx,
  { details, existing }: SaveOrganisation,
): Promise<Result<{ id: string }, OrganisationRefusal>> {
  requireEdit(ctx.actor, details);
  const { municipalityCode } = details;
  if (municipalityCode !== null && !(await findMunicipality(ctx.tx, municipalityCode)))
    throw new NotFound(`municipality ${municipalityCode}`);
  const id = existing?.id ?? newId();
  const entry = existing && (await lockEntry(ctx, id));
  if (entry && entry.version !== existing?.version) return refuse({ code: 'stale' });
  if (details.parentId !== null && (await closesCircle(ctx, id, details.parentId))) return refuse({ code: 'circle' });

  const row = { ...details, editedAt: ctx.now };
  if (entry) await updateOrganisation(ctx.tx, id, row);
  else await insertOrganisation(ctx.tx, { id, ...row });
  if (entry) await audit(ctx, 'referral-directory.organisation-edited', id);
  else await audit(ctx, 'referral-directory.organisation-added', id);
  return ok({ id });
}

async function closesCircle(ctx: Ctx, id: string, parentId: string): Promise<boolean> {
  await lockParents(ctx.tx);
  const parents = new Map((await listParents(ctx.tx)).map((row) => [row.id, row.parentId]));
  if (!parents.has(parentId)) throw new NotFound(`organisation ${parentId}`);
  return isInCircle(id, parentId, parents);
}
