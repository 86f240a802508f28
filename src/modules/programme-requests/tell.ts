import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import type { ProgrammeRequest } from './sql/requests.ts';

/** What we write about: one mail for each, made when it is sent, in the language of who asked. */
export const MAIL_KINDS = ['confirm', 'asked', 'question', 'approved', 'refused', 'published', 'dropped'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAILS = 'programme-requests.mails';

/** Writes to who asked once this transaction commits; to who was wiped nothing. */
export async function tell(
  ctx: Ctx,
  { id, contactEmail }: Pick<ProgrammeRequest, 'id' | 'contactEmail'>,
  kind: MailKind,
): Promise<void> {
  if (contactEmail !== null) await enqueue(ctx, MAILS, { requestId: id, kind });
}
