import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Entry, entriesOf } from '../entries.ts';
import { requireEdit } from '../scope.ts';
import { lockOrganisation } from '../sql/organisations.ts';

/** The entry of an organisation, locked until commit, for who may keep it right. Throws NotFound, Forbidden. */
export async function lockEntry(ctx: Ctx, organisationId: string): Promise<Entry> {
  await lockOrganisation(ctx.tx, organisationId);
  const [entry] = await entriesOf(ctx.tx, [organisationId]);
  if (!entry) throw new NotFound(`organisation ${organisationId}`);
  requireEdit(ctx.actor, entry);
  return entry;
}
