import { can, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { found, idParam, type Request } from '#kernel/http.ts';
import { findMunicipality, type Municipality } from '../../organisation/index.ts';
import { type Section, scopeOf } from '../domain.ts';
import { findSection } from '../sql.ts';
import { EVERYWHERE } from './addresses.ts';

/** Where sections hold: in a municipality, or everywhere. */
export type Area = Pick<Municipality, 'slug' | 'name'> & { readonly code: string | null };

const EVERYWHERE_AREA: Area = { slug: EVERYWHERE, name: 'Voor alle gemeenten', code: null };

/** The area in the address, for who may read it. Throws NotFound, also when it is not theirs. */
export async function areaOf({ tx, actor }: Ctx, c: Request): Promise<Area> {
  const slug = c.req.param('slug') ?? '';
  const area = slug === EVERYWHERE ? EVERYWHERE_AREA : await findMunicipality(tx, slug);
  const readable = area && can(actor, 'newcomers:read', scopeOf({ municipalityCode: area.code }));
  return found(readable ? area : undefined, 'area');
}

export type EditedSection = { readonly section: Section; readonly area: Area };

/** The section in the address, for who may edit it. Throws NotFound, Forbidden. */
export async function editedSection({ tx, actor }: Ctx, c: Request): Promise<EditedSection> {
  const section = found(await findSection(tx, idParam(c)), 'section');
  requirePermission(actor, 'newcomers:edit', scopeOf(section));
  const { municipalityCode: code } = section;
  const area = code === null ? EVERYWHERE_AREA : found(await findMunicipality(tx, code), 'municipality');
  return { section, area };
}
