import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { insertField, listFields } from '../sql/fields.ts';

/** As many as can be typed from paper by their number. */
const MOST_FIELDS = 99;

export type FieldsFull = { readonly code: 'full' };

/** Puts something more on new cards, with the next number. Refuses: full. Throws Forbidden. */
export async function addField(ctx: Ctx, ownLabel: string): Promise<Result<{ number: number }, FieldsFull>> {
  requirePermission(ctx.actor, 'skills-need-cards:edit', {});
  const number = ((await listFields(ctx.tx)).at(-1)?.number ?? 0) + 1;
  if (number > MOST_FIELDS || !(await insertField(ctx.tx, { number, ownLabel }))) return refuse({ code: 'full' });
  await audit(ctx, 'skills-need-cards.field-added', String(number));
  return ok({ number });
}
