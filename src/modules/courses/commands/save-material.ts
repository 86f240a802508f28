import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { OF_ALL } from '../course.ts';
import type { MaterialDetails } from '../material.ts';
import { findCourse } from '../sql/courses.ts';
import { deleteMaterial, insertMaterial, lockMaterial, updateMaterial } from '../sql/materials.ts';

export type SaveMaterial = {
  readonly courseId: string;
  /** Null: it is used no more. */
  readonly details: MaterialDetails | null;
  /** Left out: new material. */
  readonly existing?: { readonly id: string; readonly version: number } | undefined;
};

/** Adds material to a course, changes it or takes it away. Refuses: stale. Throws NotFound, Forbidden. */
export async function saveMaterial(
  ctx: Ctx,
  { courseId, details, existing }: SaveMaterial,
): Promise<Result<{ courseId: string }, Stale>> {
  requirePermission(ctx.actor, 'courses:edit', OF_ALL);
  if (!(await findCourse(ctx.tx, courseId))) throw new NotFound(`course ${courseId}`);
  const current = existing && (await lockMaterial(ctx.tx, existing.id));
  if (existing && current?.courseId !== courseId) throw new NotFound(`material ${existing.id}`);
  if (current && current.version !== existing?.version) return refuse({ code: 'stale' });
  if (current && details) await updateMaterial(ctx.tx, current.id, details);
  else if (current) await deleteMaterial(ctx.tx, current.id);
  else if (details) await insertMaterial(ctx.tx, { ...details, id: newId(), courseId });
  await audit(ctx, details ? 'courses.material-saved' : 'courses.material-removed', courseId);
  return ok({ courseId });
}
