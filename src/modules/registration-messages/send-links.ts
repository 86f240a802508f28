import { z } from 'zod';
import type { Ctx } from '#kernel/ctx.ts';
import type { Services } from '#kernel/module.ts';
import { sendMail, sendText } from '#kernel/outbox.ts';
import { listComingOf } from '../registrations/index.ts';
import type { ContactAsked } from './commands/ask-for-links.ts';
import { type Facts, factsOf } from './facts.ts';
import { linksMessageOf } from './links-message.ts';
import { linksOf } from './send.ts';
import { insertMessage } from './sql.ts';

export const contactAsked: z.ZodType<ContactAsked> = z.union([
  z.object({ email: z.string() }),
  z.object({ phone: z.string() }),
]);

/** One asking; carried out twice it sends nothing the second time. */
type Asking = { readonly contact: ContactAsked; readonly occasion: string };

/**
 * Sends a household the links of all that it has to come, in one message in the language in which it signed up last. By phone
 * where nobody sends text messages it goes to the address that was given with the number.
 */
export async function sendLinks(ctx: Ctx, { contact, occasion }: Asking, services: Services): Promise<void> {
  const to = async (id: string) => factsOf(ctx, id);
  const all = await Promise.all((await listComingOf(ctx.tx, contact, ctx.now)).map(to));
  const isText = 'phone' in contact && services.text !== undefined;
  const reached = Map.groupBy(all, ({ registration: { email } }) =>
    'email' in contact ? contact.email : isText ? contact.phone : email,
  );
  for (const [address, facts] of reached)
    if (address !== null && (await isNew(ctx, facts, occasion))) await send(ctx, { address, isText, facts }, services);
}

async function isNew({ tx, now }: Ctx, facts: readonly Facts[], occasion: string): Promise<boolean> {
  let isWritten = false;
  for (const { registration } of facts) {
    const message = { registrationId: registration.id, kind: 'links', occasion, writtenAt: now, sentAt: now } as const;
    isWritten = (await insertMessage(tx, message)) || isWritten;
  }
  return isWritten;
}

type Sending = { readonly address: string; readonly isText: boolean; readonly facts: readonly Facts[] };

async function send(ctx: Ctx, { address, isText, facts }: Sending, services: Services): Promise<void> {
  const [latest] = facts;
  if (!latest) return;
  const linked = facts.map((each) => ({ facts: each, page: linksOf(each, services).page }));
  const { subject, text, short } = linksMessageOf(latest, linked);
  if (isText) await sendText(ctx, { to: address, text: short });
  else await sendMail(ctx, { to: address, subject, text });
}
