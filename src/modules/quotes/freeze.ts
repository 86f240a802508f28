import type { Ctx } from '#kernel/ctx.ts';
import { contentHashOf, type QuoteVersion } from './queries.ts';
import { freezeVersion } from './sql/versions.ts';

/** From here on nothing of the version changes: keeps its calculation, and a hash that shows it. */
export const freeze = (ctx: Ctx, version: QuoteVersion): Promise<unknown> =>
  freezeVersion(ctx.tx, version.id, { calculation: version.calculation, contentHash: contentHashOf(version) });

export const thaw = (ctx: Ctx, version: QuoteVersion): Promise<unknown> => freezeVersion(ctx.tx, version.id, null);
