import { z } from 'zod';
import { defineListener, type Listener } from '#kernel/module.ts';
import { concludeAgreement } from './commands/conclude-agreement.ts';

/** An accepted offer becomes an agreement. */
export const listeners: readonly Listener[] = [
  defineListener({
    event: 'quotes.quote-accepted',
    payload: z.object({ versionId: z.string() }),
    handle: async (ctx, { versionId }) => void (await concludeAgreement(ctx, { versionId })),
  }),
];
