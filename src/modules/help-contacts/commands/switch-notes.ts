import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { updateSettings } from '../sql/notes.ts';

export type SwitchNotes = { readonly takesNotes: boolean; readonly version: number };

/** Lets helpers write notes, or not any more. Refuses: stale. Throws Forbidden. */
export async function switchNotes(ctx: Ctx, input: SwitchNotes): Promise<Result<SwitchNotes, Stale>> {
  requirePermission(ctx.actor, 'help-contacts:edit-lists', {});
  if ((await updateSettings(ctx.tx, input)) === 0) return refuse({ code: 'stale' });
  await audit(ctx, 'help-contacts.notes-switched', 'notes', { takesNotes: input.takesNotes });
  return ok(input);
}
