import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { deleteUnusedLinks, upsertLink } from '../sql/links.ts';

/** What came of looking at a web address; an empty failure is well. */
export type LinkLooked = { readonly url: string; readonly failure: string };

/** Writes down how web addresses of the guide did today. One that fails on two days is broken until it does well again. */
export async function recordLinks(ctx: Ctx, links: readonly LinkLooked[]): Promise<void> {
  const checkedOn = today(ctx.now);
  for (const link of links) await upsertLink(ctx.tx, { ...link, checkedOn });
  await deleteUnusedLinks(ctx.tx);
}
