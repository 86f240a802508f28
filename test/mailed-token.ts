import type { Tx } from '#kernel/db.ts';

/** The token of the personal link to an agreement that was mailed last to this address. */
export async function mailedToken(tx: Tx, to: string): Promise<string> {
  const rows = await tx
    .selectFrom('kernel.outbox')
    .select('payload')
    .where('queue', '=', 'kernel.mail')
    .orderBy('id', 'desc')
    .execute();
  const mails = rows.map(({ payload }) => payload as { to: string; text: string });
  const token = /\/overeenkomst\/([\w-]+)/.exec(mails.find((mail) => mail.to === to)?.text ?? '')?.[1];
  if (!token) throw new Error(`no link was mailed to ${to}`);
  return token;
}
