import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { deleteSection } from '../sql.ts';
import { changeableSection } from './changeable-section.ts';

/** Takes a section away, in every language. Throws NotFound, Forbidden. */
export async function removeSection(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ municipalityCode: string | null }, never>> {
  const { municipalityCode } = await changeableSection(ctx, id);
  await deleteSection(ctx.tx, id);
  await audit(ctx, 'newcomers.section-removed', id, { municipality: municipalityCode });
  return ok({ municipalityCode });
}
