import { z } from 'zod';
import { defineListener, type Listener } from '#kernel/module.ts';
import { refundHousehold } from './commands/refund-household.ts';

const payload = z.object({ registrationId: z.string() });

/** Whoever ended, or became smaller, has money back by the rule; a payment that came afterwards is seen when it comes. */
export const listeners: readonly Listener[] = [
  defineListener({
    event: 'registrations.ended',
    payload,
    handle: async (ctx, { registrationId }) => void (await refundHousehold(ctx, registrationId)),
  }),
  defineListener({
    event: 'registrations.changed',
    payload,
    handle: async (ctx, { registrationId }) => void (await refundHousehold(ctx, registrationId)),
  }),
];
