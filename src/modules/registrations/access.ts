import { can, municipalitiesFor, type Permission, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Subject, scopeOf } from './subject.ts';

type Owned = Pick<Subject, 'municipalityCode' | 'branchId'>;

/** Throws NotFound for staff of elsewhere, who may not know who comes, and Forbidden for who knows but may not do this. */
export function requireStaff({ actor }: Pick<Ctx, 'actor'>, permission: Permission, owned: Owned): void {
  const municipalities = municipalitiesFor(actor, 'registrations:read');
  const { municipalityCode } = owned;
  const isNear = municipalities === 'all' || (municipalityCode !== null && municipalities.includes(municipalityCode));
  if (!isNear && !(municipalityCode === null && can(actor, 'registrations:read')))
    throw new NotFound('a subject of elsewhere');
  requirePermission(actor, permission, scopeOf(owned));
}
