import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { Forbidden, ok, type Result, refuse } from '#kernel/result.ts';
import { type Telling, tellingIn } from '#kernel/telling-text.ts';
import { findSettings, insertNote } from '../sql/notes.ts';

export const MOST_SIGNS = 200;

export type WriteNote = { readonly id: string; readonly text: string };
export type NoteRefusal =
  | { readonly code: 'off' }
  | { readonly code: 'telling'; readonly tellings: readonly Telling[] };

/**
 * Keeps a note, apart from what it came up in, on its day; no audit row and no key of the form.
 * Refuses: off where the organisation takes none, telling when it holds a number, an address or a password. Throws Forbidden.
 */
export async function writeNote(ctx: Ctx, { id, text }: WriteNote): Promise<Result<{ id: string }, NoteRefusal>> {
  if (!can(ctx.actor, 'help-contacts:register')) throw new Forbidden('help-contacts:register');
  if (!(await findSettings(ctx.tx)).takesNotes) return refuse({ code: 'off' });
  const tellings = tellingIn(text);
  if (tellings.length > 0) return refuse({ code: 'telling', tellings });
  await insertNote(ctx.tx, { id, text, writtenOn: today(ctx.now), reviewed: false });
  return ok({ id });
}
