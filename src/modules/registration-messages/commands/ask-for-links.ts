import { hashOf } from '#kernel/content-hash.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { enqueue } from '#kernel/outbox.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { listComingOf } from '../../registrations/index.ts';

export const LINKS_QUEUE = 'registration-messages.send-links';

/** Enough for a family behind one address, and none for a flood. */
const FROM_ONE_PLACE = { tries: 20, minutes: 10 };
/** Nobody fills the mailbox of somebody else. */
const TO_ONE_CONTACT = { tries: 1, minutes: 10 };

export type ContactAsked = Parameters<typeof listComingOf>[1];
export type AskForLinks = { readonly contact: ContactAsked; readonly clientAddress: string };
export type TooOften = { readonly code: 'too-often' };

/**
 * Sends who lost them the links of what is to come, once in ten minutes. Whether there is anything under this contact is looked
 * up later, by `sendLinks`: neither the answer nor the time that it takes tells. Refuses: too-often (from this place).
 */
export async function askForLinks(ctx: Ctx, asked: AskForLinks): Promise<Result<null, TooOften>> {
  const { contact, clientAddress } = asked;
  if (!(await withinLimit(ctx, `registration-links-from:${clientAddress}`, FROM_ONE_PLACE)))
    return refuse({ code: 'too-often' });
  const isFirst = await withinLimit(ctx, `registration-links:${hashOf(contact)}`, TO_ONE_CONTACT);
  if (isFirst) await enqueue(ctx, LINKS_QUEUE, { contact, occasion: newId() });
  return ok(null);
}
