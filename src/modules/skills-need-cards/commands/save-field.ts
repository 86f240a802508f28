import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { Field } from '../kinds.ts';
import { updateField } from '../sql/fields.ts';

/** Words a field, or takes it off new cards, for the whole organisation. Refuses: stale. Throws Forbidden. */
export async function saveField(ctx: Ctx, field: Field): Promise<Result<{ number: number }, Stale>> {
  requirePermission(ctx.actor, 'skills-need-cards:edit', {});
  if (!(await updateField(ctx.tx, field))) return refuse({ code: 'stale' });
  await audit(ctx, 'skills-need-cards.field-saved', String(field.number), { isRetired: field.isRetired });
  return ok({ number: field.number });
}
