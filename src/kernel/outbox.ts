import type { Ctx } from './ctx.ts';
import { newId } from './id.ts';
import type { MailMessage, TextMessage } from './module.ts';

/** The queues of mails and text messages to send, and the queue from which news goes to its listeners. */
export const MAIL_QUEUE = 'kernel.mail';
export const TEXT_QUEUE = 'kernel.text';
export const EVENT_QUEUE = 'kernel.event';

/** Hands work to a queue when, and only when, this transaction commits. Nothing leaves the house inside a transaction. */
export async function enqueue(ctx: Ctx, queue: string, payload: unknown): Promise<void> {
  await ctx.tx
    .insertInto('kernel.outbox')
    .values({ id: newId(), queue, payload: JSON.stringify(payload), writtenAt: ctx.now })
    .execute();
}

/** Sends a mail once this transaction has committed. */
export const sendMail = (ctx: Ctx, message: MailMessage): Promise<void> => enqueue(ctx, MAIL_QUEUE, message);

/** Sends a text message once this transaction has committed. Ask `services.text` first whether anybody sends them. */
export const sendText = (ctx: Ctx, message: TextMessage): Promise<void> => enqueue(ctx, TEXT_QUEUE, message);

/** Tells the modules to the right what happened: `announce(ctx, 'quotes.quote-accepted', { quoteId })`. */
export const announce = (
  ctx: Ctx,
  event: `${string}.${string}`,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> => enqueue(ctx, EVENT_QUEUE, { event, payload });
