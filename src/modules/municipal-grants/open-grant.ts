import type { Ctx } from '#kernel/ctx.ts';
import { insertGrant, insertGrantLines, type NewGrant, type NewGrantLine } from './sql.ts';

type OpenGrant = NewGrant & { readonly lines: readonly Omit<NewGrantLine, 'agreementId' | 'position'>[] };

/** Begins the subsidy of an agreement; a line that costs nothing stays out. Call it in the transaction that concludes the agreement. */
export async function openGrant(ctx: Ctx, { lines, ...grant }: OpenGrant): Promise<void> {
  await insertGrant(ctx.tx, grant);
  const { agreementId } = grant;
  const asked = lines
    .filter(({ askedCents }) => askedCents > 0)
    .map((line, position) => ({ ...line, agreementId, position }));
  if (asked.length > 0) await insertGrantLines(ctx.tx, asked);
}
