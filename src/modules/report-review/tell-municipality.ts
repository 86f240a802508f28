import type { Ctx } from '#kernel/ctx.ts';
import { sendMail } from '#kernel/outbox.ts';
import { listAccountsWith } from '../people/index.ts';

export type News = { readonly subject: string; readonly text: string; readonly link: string; readonly after: string };

/** Mails everybody at the municipality who reads along. What the report says stays behind the link. Gives how many. */
export async function tellMunicipality(
  ctx: Ctx,
  municipalityCode: string,
  { subject, text, link, after }: News,
): Promise<number> {
  const officers = await listAccountsWith(ctx.tx, 'reports:comment', municipalityCode);
  for (const { email, name } of officers) {
    await sendMail(ctx, { to: email, subject, text: `Geachte ${name},\n\n${text}\n\n${link}\n\n${after}\n` });
  }
  return officers.length;
}
