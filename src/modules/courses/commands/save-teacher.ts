import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { insertTeacher, lockTeacher, updateTeacher } from '../sql/teachers.ts';
import { scopeOf, type TeacherDetails } from '../teacher.ts';

export type SaveTeacher = {
  readonly details: TeacherDetails;
  /** Left out: somebody new. */
  readonly existing?: { readonly id: string; readonly version: number } | undefined;
};

/** Adds somebody who teaches, or changes what is known of them. Refuses: stale. Throws NotFound, Forbidden. */
export async function saveTeacher(
  ctx: Ctx,
  { details, existing }: SaveTeacher,
): Promise<Result<{ id: string }, Stale>> {
  const current = existing && (await lockTeacher(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`teacher ${existing.id}`);
  if (current) requirePermission(ctx.actor, 'courses:edit', scopeOf(current));
  requirePermission(ctx.actor, 'courses:edit', scopeOf(details));
  if (current && current.version !== existing?.version) return refuse({ code: 'stale' });
  const id = current?.id ?? newId();
  if (current) await updateTeacher(ctx.tx, id, details);
  else await insertTeacher(ctx.tx, { id, ...details });
  await audit(ctx, current ? 'courses.teacher-edited' : 'courses.teacher-added', id);
  return ok({ id });
}
