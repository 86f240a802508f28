import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { branchOf } from '../../branches/index.ts';
import { findPlace } from '../../places/index.ts';
import { type SectionDetails, scopeOf } from '../domain.ts';
import { insertSection, updateSection } from '../sql.ts';
import { changeableSection } from './changeable-section.ts';

/** A new section for a municipality, or for all of them (null); or changes to one, in the version that was shown. */
export type SaveSection = { readonly details: SectionDetails } & (
  | { readonly municipalityCode: string | null }
  | { readonly existing: { readonly id: string; readonly version: number } }
);

/**
 * Adds a section to the page of a municipality or of all, or changes one. Its translations are stale until they follow.
 * Refuses: stale. Throws NotFound, also for a branch or place in another municipality, Forbidden.
 */
export async function saveSection(ctx: Ctx, input: SaveSection): Promise<Result<{ id: string }, Stale>> {
  const { details } = input;
  if (!('existing' in input)) return addSection(ctx, input.municipalityCode, details);
  const { id, version } = input.existing;
  const section = await changeableSection(ctx, id);
  await requirePlaceIn(ctx, section.municipalityCode, details);
  if (section.version !== version) return refuse({ code: 'stale' });
  await updateSection(ctx.tx, id, details);
  await audit(ctx, 'newcomers.section-edited', id, { kind: details.kind });
  return ok({ id });
}

async function addSection(
  ctx: Ctx,
  municipalityCode: string | null,
  details: SectionDetails,
): Promise<Result<{ id: string }, Stale>> {
  requirePermission(ctx.actor, 'newcomers:edit', scopeOf({ municipalityCode }));
  await requirePlaceIn(ctx, municipalityCode, details);
  const id = newId();
  await insertSection(ctx.tx, { ...details, id, municipalityCode });
  await audit(ctx, 'newcomers.section-added', id, { kind: details.kind, municipality: municipalityCode });
  return ok({ id });
}

async function requirePlaceIn({ tx }: Ctx, municipalityCode: string | null, details: SectionDetails): Promise<void> {
  const { branchId, placeId } = details;
  const branch = branchId === null ? undefined : await branchOf(tx, { branchId });
  const place = placeId === null ? undefined : await findPlace(tx, placeId);
  if (placeId !== null && !place) throw new NotFound(`place ${placeId}`);
  const there = branch ?? place;
  if (there && there.municipalityCode !== municipalityCode) throw new NotFound(`a place in ${municipalityCode}`);
}
