import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import type { MailKind } from './mail-kinds.ts';
import type { Appointment } from './sql.ts';

export const MAILS = 'help-appointments.mails';

/** Tells who comes once this transaction commits. The queue knows which appointment it is, never an address. */
export async function tell(
  ctx: Ctx,
  { id, email, phone }: Pick<Appointment, 'id' | 'email' | 'phone'>,
  kind: MailKind,
): Promise<void> {
  if (email !== null || phone !== null) await enqueue(ctx, MAILS, { appointmentId: id, kind });
}
