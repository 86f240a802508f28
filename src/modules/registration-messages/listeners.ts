import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import { defineListener, type Listener, type Services } from '#kernel/module.ts';
import { readableRegistration } from '../registrations/index.ts';
import { deliver } from './deliver.ts';
import type { MessageKind } from './kind-texts.ts';
import { listWaiting } from './sql.ts';

const payload = z.object({ registrationId: z.string(), occasion: z.number() });
type News = z.output<typeof payload>;

const tell =
  (kind: MessageKind) =>
  (ctx: Ctx, { registrationId, occasion }: News, services: Services): Promise<void> =>
    deliver(ctx, { registrationId, kind, occasion: String(occasion) }, services);

/** What happens to a registration, its household hears. */
export const listeners: readonly Listener[] = [
  defineListener({ event: 'registrations.placed', payload, handle: tell('placed') }),
  defineListener({ event: 'registrations.reserved', payload, handle: tell('reserved') }),
  defineListener({ event: 'registrations.queued', payload, handle: tell('queued') }),
  defineListener({ event: 'registrations.offered', payload, handle: tell('offered') }),
  defineListener({ event: 'registrations.changed', payload, handle: tell('changed') }),
  defineListener({ event: 'registrations.moved', payload, handle: tell('moved') }),
  defineListener({ event: 'registrations.ended', payload, handle: tellEnded }),
  defineListener({
    event: 'door-lists.household-came',
    payload: z.object({ registrationId: z.string(), sessionId: z.string() }),
    handle: thank,
  }),
  defineListener({
    event: 'extra-dates.planned',
    payload: z.object({ sessionId: z.string(), waitedFor: z.array(z.string()) }),
    handle: tellExtraDate,
  }),
];

/** Once for all that one signed up for: who came to a whole series hears it after the last of it. */
async function thank(
  ctx: Ctx,
  { registrationId, sessionId }: { registrationId: string; sessionId: string },
  services: Services,
): Promise<void> {
  await deliver(ctx, { registrationId, kind: 'thanks', occasion: '', sessionId }, services);
}

/** Who waits for a session hears of another one like it. Nobody is moved. */
async function tellExtraDate(
  ctx: Ctx,
  { sessionId, waitedFor }: { sessionId: string; waitedFor: string[] },
  services: Services,
): Promise<void> {
  for (const registrationId of await listWaiting(ctx.tx, waitedFor))
    await deliver(ctx, { registrationId, kind: 'extra-date', occasion: sessionId, sessionId }, services);
}

/** Why it ended makes another message. */
async function tellEnded(ctx: Ctx, news: News, services: Services): Promise<void> {
  const { registration } = await readableRegistration(ctx, { id: news.registrationId, by: 'holder' });
  const { endedBy } = registration;
  const kind = endedBy === 'time' ? 'expired' : endedBy === 'session' ? 'cancelled' : 'left';
  await tell(kind)(ctx, news, services);
}
