import { formatInstant } from '#kernel/days.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { isPaid, type PaidPayment, type ReceiptLine } from '../payment.ts';
import { linesOf } from '../receipt.ts';
import { readStanding, type Standing } from '../standing.ts';
import { TOKEN_PURPOSE } from '../token.ts';

export type Behind = { readonly token: string; readonly standing: Standing; readonly lines: readonly ReceiptLine[] };

/** What the link in the address leads to. Throws NotFound, the same for every link that was not made here. */
export function behindToken(c: Request): Promise<Behind> {
  const token = c.req.param('token') ?? '';
  const id = found(c.var.box.idOf(TOKEN_PURPOSE, token), 'token');
  c.header('x-robots-tag', 'noindex');
  return read(c, async (ctx) => {
    const standing = await readStanding(ctx, id);
    return { token, standing, lines: linesOf(standing.people) };
  });
}

/** The receipt in the address, when it is of this household. Throws NotFound. */
export async function receiptBehindToken(c: Request): Promise<PaidPayment> {
  const id = idParam(c);
  const { standing } = await behindToken(c);
  return found(
    standing.payments.filter(isPaid).find((payment) => payment.id === id),
    `receipt ${id}`,
  );
}

/** When it begins, in words; undefined when nothing is planned any more. */
export const whenText = (beginsAt: Date | string | null, language: Language): string | undefined =>
  beginsAt === null ? undefined : formatInstant(new Date(beginsAt), language);
