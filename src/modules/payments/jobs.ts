import { z } from 'zod';
import { errorFacts, log } from '#kernel/log.ts';
import { defineJob, type Job, type Services } from '#kernel/module.ts';
import { ProviderSilent, sendRefund, settleFromProvider } from './fetch-from-provider.ts';
import { MAIL_QUEUE, REFUND_QUEUE } from './give-back.ts';
import { mailOf } from './mails.ts';
import { personalData } from './personal-data.ts';
import { expireUnsent, listToFetch } from './sql/payments.ts';
import { listUnsent } from './sql/refunds.ts';

const MINUTE = 60_000;
const MOST_AT_ONCE = 100;

/** Each runs twice without harm. */
export const jobs: readonly Job[] = [
  defineJob({
    queue: REFUND_QUEUE,
    payload: z.object({ refundId: z.string() }),
    run: async ({ inContext, payment }, { refundId }) => {
      if (payment) await sendRefund({ inContext, payment }, refundId);
    },
  }),
  defineJob({
    queue: MAIL_QUEUE,
    payload: z.object({ kind: z.enum(['paid', 'refunded', 'no-place']), paymentId: z.string(), cents: z.number() }),
    run: async (services, news) => {
      const message = await services.inContext('payments', (ctx) => mailOf(ctx, news, services));
      if (message) await services.mail(message);
    },
  }),
  defineJob({ queue: 'payments.fetch', payload: z.object({}), cron: '*/5 * * * *', run: fetchOpen }),
  defineJob({
    queue: 'payments.wipe',
    payload: z.object({}),
    cron: '35 3 * * *',
    run: (services) => services.inContext('payments', async (ctx) => void (await personalData.retain(ctx))),
  }),
];

/** Asks for whatever the provider did not tell: a webhook may never come. One that stays silent waits for the next round. */
async function fetchOpen({ inContext, payment }: Services): Promise<void> {
  if (!payment) return;
  const asking = { inContext, payment };
  const { open, unsent } = await inContext('payments', async ({ tx, now }) => {
    const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
    await expireUnsent(tx, ago(60));
    return { open: await listToFetch(tx, ago(3), MOST_AT_ONCE), unsent: await listUnsent(tx, ago(10)) };
  });
  for (const { providerId } of open) if (providerId) await quietly(() => settleFromProvider(asking, providerId));
  for (const refundId of unsent) await quietly(() => sendRefund(asking, refundId));
}

async function quietly(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof ProviderSilent)) throw error;
    log('warning', 'payment provider silent', errorFacts(error));
  }
}
