import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

/** Runs a test in Coevorden, in a transaction that is undone afterwards. */
export const inCoevorden = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await work(ctx);
  });
