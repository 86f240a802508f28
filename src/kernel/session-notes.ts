import type { Ctx } from './ctx.ts';
import type { Module } from './module.ts';

/** What modules to the right say is amiss with these sessions, by session. */
export async function sessionNotesOf(
  ctx: Ctx,
  modules: readonly Module[],
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const { sessionNotes } of modules)
    for (const [id, text] of (await sessionNotes?.(ctx, sessionIds)) ?? [])
      told.set(id, [told.get(id), text].filter(Boolean).join(' '));
  return told;
}
