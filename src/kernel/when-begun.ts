import type { Ctx } from './ctx.ts';
import type { Module, WhenBegun } from './module.ts';

/** Tells the modules, in the same transaction, that something was begun. Gives the page of the one that had asked for it. */
export async function tellBegun(
  ctx: Ctx,
  modules: readonly Module[],
  begun: Parameters<WhenBegun>[1],
): Promise<string | undefined> {
  for (const { whenBegun } of modules) {
    const page = await whenBegun?.(ctx, begun);
    if (page !== undefined) return page;
  }
  return undefined;
}
