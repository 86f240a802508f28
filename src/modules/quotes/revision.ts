import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { usualValidUntil } from './default-texts.ts';
import type { QuoteState } from './domain.ts';
import type { QuoteVersion } from './queries.ts';
import { insertVersion, listVersionIds, replaceLines, upsertCustomPrice } from './sql/versions.ts';
import { accountOf, takeStep } from './step.ts';

export const IN_WORK: readonly QuoteState[] = ['draft', 'in-review', 'approved'];

/** The version of the quote that the library works on, if there is one; the table allows one at most. */
export const versionInWork = async (
  ctx: Ctx,
  quoteId: string,
): Promise<{ id: string; state: QuoteState } | undefined> =>
  (await listVersionIds(ctx.tx, quoteId)).find(({ state }) => IN_WORK.includes(state));

/** A draft that begins as a copy of this version, on the same prices and facts. Gives its id. */
export async function startRevision(ctx: Ctx, version: QuoteVersion): Promise<string> {
  const { quoteId, edition, facts, lines, customPrices, letter, conditions, scenarioName, schoolContribution } =
    version;
  const number = Math.max(...(await listVersionIds(ctx.tx, quoteId)).map((other) => other.number)) + 1;
  const id = newId();
  await insertVersion(ctx.tx, {
    ...{ id, quoteId, number, editionId: edition.id, facts, letter, conditions, scenarioName, schoolContribution },
    validUntil: usualValidUntil(today(ctx.now)),
    createdAt: ctx.now,
    createdBy: accountOf(ctx),
  });
  await replaceLines(ctx.tx, id, lines);
  for (const price of customPrices) await upsertCustomPrice(ctx.tx, id, price);
  await takeStep(ctx, { versionId: id, step: 'made' });
  return id;
}
